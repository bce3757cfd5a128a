using System.CommandLine;
using MessageLint.Cli.Rendering;

namespace MessageLint.Cli.Commands;

/// <summary><c>explain RULE</c>: what, why, from where, and what to write instead.</summary>
sealed class ExplainCommand(CliHost host)
{
    readonly Argument<string> id = new("rule") { Description = "A rule's id: category/bad-thing" };
    readonly Option<string[]> rules = new("--rules", "-r") { Description = "Rules of your own beside those that come with the tool", HelpName = "file|folder" };

    public Command Command()
    {
        var command = new Command("explain", "Explain a rule, with examples") { id, rules };
        command.SetAction(Run);
        return command;
    }

    int Run(ParseResult result)
    {
        var known = RuleFiles.Load(result.GetValue(rules) ?? []).Rules;
        string wanted = result.GetValue(id)!;
        var rule = known.FirstOrDefault(rule => rule.Id == wanted)
            ?? throw new CliException(
                $"There is no rule '{Visible.Line(wanted)}'.{Suggestion.For(wanted, known.Select(rule => rule.Id))} `messagelint rules list` lists them all.");
        Write(rule, new Terminal(host.Text, ColorChoice.Decide("auto", host)));
        return ExitCode.Done;
    }

    void Write(RuleInfo rule, Terminal terminal)
    {
        terminal.Write(rule.Id, Ink.Bold);
        terminal.Write("  ");
        terminal.WriteLine(Names.Of(rule.Severity), Terminal.Of(rule.Severity));
        terminal.WriteLine();
        Field("what", rule.Message);
        Field("why", rule.Why);
        Field("source", rule.Source);
        Field("instead", rule.Instead);
        if (rule.Risk == Risk.Filter) Field("risk", "filter: it is allowed, but the marketplace's own filter is likely to stop it");
        if (rule.Needs.Count > 0) Field("needs", string.Join(", ", rule.Needs));
        Field("speaks", rule.Languages.Count > 0 ? string.Join(", ", rule.Languages) : "every language");
        Examples("Flags, the span in ⟦ ⟧:", rule.Flags, Ink.Error);
        Examples("Passes:", rule.Passes, Ink.Good);

        void Field(string label, string text) => terminal.WriteField(label, text, 2, host.Width);

        void Examples(string title, IReadOnlyList<string> examples, Ink ink)
        {
            if (examples.Count == 0) return;
            terminal.WriteLine();
            terminal.WriteLine("  " + title, ink);
            foreach (string example in examples) terminal.WriteLine("    " + Visible.Line(example));
        }
    }
}
