using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MessageLint.Cli;

/// <summary>Puts examples and notes under the help of each command.</summary>
static class Help
{
    const string ExitCodes = """
        Exit codes:
          0  done, nothing at or above --fail-on     2  usage or rule error: nothing was linted
          1  done, findings at or above --fail-on    3  done, but some inputs could not be read (they are named)
        """;

    const string Check = $$"""
        Examples:
          messagelint templates/                                   every .txt .html .htm .md .json below a folder
          messagelint check reply.txt --set fulfillment=FBA        say what is known about the order
          messagelint --text "Write to us at jane@example.com"     check one sentence
          messagelint reply.html --format json > report.json       for programs
          pbpaste | messagelint -                                  check the clipboard

        Names for --set: fulfillment marketplace orderAgeDays locale stage channel direction orderId subject, and, with commas
        between their values, placeholders knownIds allowedHosts.
        A .json file holds one message or a list of them: {"text":"…","format":"html","kind":"template","fulfillment":"FBA"}.
        What a message says about itself goes before --set and --kind. Lines and columns count from 1, in UTF-16 units; a
        byte order mark is not part of the text. What was found is masked in every format unless --show-text.

        A settings file names texts that one rule lets pass, and why; whoever reads the findings can see what they hid:
          {"allow": [{"text": "Bloody Mary Mix", "rule": "tone/profanity", "reason": "The name of our product."}]}

        {{ExitCodes}}
        """;

    const string Start = $$"""
        Start here:
          messagelint templates/                                   check every message and template below a folder
          messagelint --text "Write to us at jane@example.com"     check one sentence
          messagelint explain contact/email-address                what a rule says, and why
          messagelint check --help                                 the options of check, with examples

        {{ExitCodes}}
        """;

    const string Scan = """
        One JSON object a line in, one answer a line out, in the same order:
          {"id":"m-1","text":"Write to jane@example.com","fulfillment":"FBA"}
          {"id":"m-1","verdict":"block","profile":"amazon@1","findings":[…],"notChecked":[…]}
        Only text is required. A line that is no valid request gets {"id":…,"line":N,"error":{"code":"…","message":"…"}}.

        Fields: id text format(text|html) kind(message|template|case) direction(outbound|inbound) marketplace locale
          fulfillment(FBA|FBM) orderAgeDays orderId stage(pre-sale|placed|shipped|delivered|completed) channel subject
          placeholders[] knownIds[] allowedHosts[] threadId sentAt author

        Examples:
          messagelint scan messages.ndjson > answers.ndjson
          export-messages | messagelint scan --fail-on error
        Exit code 0 when the input was read to its end, findings or not, unless --fail-on says otherwise.
        """;

    const string Redact = """
        Cards, bank details, ids, passwords and codes, crypto wallets, e-mail addresses, phone numbers, handles and street addresses
        are masked; order ids, tracking numbers, orderId and knownIds stay. All else comes out as it went in, HTML with its tags.

        Examples:
          messagelint redact message.txt > stored.txt              "Card [card], call [phone]."
          messagelint redact reply.html --format html --keep-shape "Card **** **** **** ****, call +** ** **** ****."
          export-messages | messagelint redact --format ndjson     requests as for scan; a line of the answer:
          {"id":"m-1","text":"Write to [email]","redactions":[{"kind":"email","start":9,"end":25}]}

        --set locale=de-DE or marketplace=amazon.de tells in which country national phone numbers are read.
        Exit code 3, and no text, when the input is not UTF-8 or too long; with ndjson such a line gets an error as in scan.
        """;

    const string RulesTest = """
        Every rule carries texts that it flags and near misses that it passes. Exit code 1: an example does not behave as its
        rule says; 2: a file does not load (file:line:column and what to do).

        Examples:
          messagelint rules test                  the rules that come with the tool
          messagelint rules test my-rules/        with those of your own
          messagelint rules test --language tr    what Turkish lacks: concepts without words, rules without an example
        """;

    /// <summary>The help option of the whole tree.</summary>
    public static HelpOption Option()
    {
        var option = new HelpOption { Description = "Show help" };
        option.Action = new HelpWithNotes((HelpAction)option.Action!);
        return option;
    }

    static string NotesFor(Command command) => command.Name switch
    {
        "scan" => Scan,
        "redact" => Redact,
        "test" => RulesTest,
        "explain" => "Example:\n  messagelint explain contact/email-address",
        "rules" => "Examples:\n  messagelint rules list --category contact\n  messagelint rules test my-rules/",
        "list" => "Examples:\n  messagelint rules list --severity error\n  messagelint rules list --format json",
        "version" => "",
        "check" => Check,
        _ => Start,
    };

    sealed class HelpWithNotes(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            help.Invoke(parseResult);
            string notes = NotesFor(parseResult.CommandResult.Command);
            if (notes.Length > 0) parseResult.InvocationConfiguration.Output.WriteLine(notes);
            return ExitCode.Done;
        }
    }
}
