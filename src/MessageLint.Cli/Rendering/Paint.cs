using Spectre.Console;

namespace MessageLint.Cli.Rendering;

/// <summary>The colours, by Spectre.Console: the terminal's own sixteen, so that they fit its theme.</summary>
sealed class Paint
{
    // Lines are laid out by us; the console must not wrap them again.
    const int Unbounded = 1 << 20;

    static readonly Style[] Styles =
    [
        Style.Plain,
        new Style(Color.Grey),
        new Style(decoration: Decoration.Bold),
        new Style(Color.Red, decoration: Decoration.Bold),
        new Style(Color.Olive, decoration: Decoration.Bold),
        new Style(Color.Teal, decoration: Decoration.Bold),
        new Style(Color.Green),
    ];

    readonly IAnsiConsole console;

    public Paint(TextWriter output)
    {
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
            EnvironmentVariables = [],
        });
        console.Profile.Width = Unbounded;
    }

    public void Write(string text, Ink ink)
    {
        if (text.Length > 0) console.Write(new Text(text, Styles[(int)ink]));
    }
}
