using System.Text;

namespace MessageLint.Tests.Rules.Loading;

/// <summary>What is wrong with a rule file, and where. The place is marked by ▮, which the file itself does not hold.</summary>
public class RuleLoadingTests
{
    const string Rest = """ "message": "M.", "why": "W.", "source": "S.", "instead": "I.", "examples": { "flag": ["a", "b"], "pass": ["c", "d"] } } ] }""";

    const string Start = """{ "category": "clarity", "rules": [ { """;

    const string Damage = "{}[]\",:*…~()|&?^@ \0a1";

    static string Rule(string body) => $"{Start}{body},\n {Rest}";

    public static TheoryData<string, string> Broken => new()
    {
        { """{ "category": "clarity", ▮"rulez": [] }""", "Unknown key 'rulez'. Did you mean 'rules'?" },
        { Rule("\"id\": \"clarity/a\", ▮\"phrasse\": \"word\""), "Unknown key 'phrasse'. Did you mean 'phrase'?" },
        { Rule("\"id\": \"clarity/a\", ▮\"xylophone\": \"word\""), "Unknown key 'xylophone'." },
        { Rule("\"id\": \"clarity/a\",\n  \"phrase\": \"word\", ▮\"phrase\": \"other\""), "The same key stands here twice. Remove one." },
        { Rule("▮\"id\": \"Clarity/Bad Id\", \"phrase\": \"word\""), "The id 'Clarity/Bad Id' must be 'clarity/' and the bad thing in lower case with hyphens, such as 'clarity/some-thing'." },
        { Rule("▮\"id\": \"link/other\", \"phrase\": \"word\""), "The id 'link/other' must be 'clarity/' and the bad thing in lower case with hyphens, such as 'clarity/some-thing'." },
        { """{ ▮"category": "clarty", "rules": [] }""", "'clarty' is not a category. It must be one of: contact, link, sensitive, offplatform, tone, promise, review, marketing, routing, template, format, structure, clarity, case, inbound, audit." },
        { Rule("▮\"id\": \"clarity/a\", \"severity\": \"info\""), "The rule has no kind. Give it one of: entity, phrase, pattern, measure, require, markup." },
        { Rule("▮\"id\": \"clarity/a\", \"phrase\": \"word\", \"entity\": [\"email\"]"), "The rule has several kinds (entity, phrase). Make a rule of each." },
        { Rule("\"id\": \"clarity/a\", ▮\"phrase\": \"{cards}\""), "The phrase '{cards}' is not valid: no lexicon has the concept 'cards'. Did you mean 'card'?" },
        { Rule("\"id\": \"clarity/a\", ▮\"phrase\": \"{@emial}\""), "The phrase '{@emial}' is not valid: 'emial' is no entity. Did you mean 'email'?" },
        { Rule("\"id\": \"clarity/a\", ▮\"phrase\": \"… word\""), "The phrase '… word' is not valid: a phrase can't begin with a gap." },
        { Rule("\"id\": \"clarity/a\", ▮\"phrase\": { \"xx\": \"word\" }"), "There is no lexicon for the language 'xx'." },
        { Rule("\"id\": \"clarity/a\", ▮\"entity\": [\"emial\"]"), "'emial' is no entity. Did you mean 'email'?" },
        { Rule("\"id\": \"clarity/a\", \"entity\": [\"email\"], ▮\"is\": [\"rellay\"]"), "'rellay' is no trait. Did you mean 'relay'?" },
        { Rule("\"id\": \"clarity/a\", \"entity\": [\"link\"], ▮\"allow\": [\"everything\"]"), "'everything' can't be allowed; 'hosts' can." },
        { Rule("\"id\": \"clarity/a\", \"phrase\": \"word\", ▮\"when\": { \"direction\": [\"outbond\"] }"), "'outbond' is no value of 'direction'. Did you mean 'outbound'?" },
        { Rule("\"id\": \"clarity/a\", ▮\"measure\": { \"what\": \"emojis\", \"atLeast\": 3 }"), "'emojis' is not measured. Did you mean 'emoji'?" },
        { Rule("\"id\": \"clarity/a\", ▮\"measure\": { \"what\": \"emoji\" }"), "Give either 'atLeast' or 'moreThan'." },
        { Rule("\"id\": \"clarity/a\", ▮\"require\": { \"phrase\": [\"hello\"], \"at\": \"top\" }"), "'at' must be one of: anywhere, start, end." },
        { Rule("\"id\": \"clarity/a\", \"phrase\": \"word\", \"severity\": \"error\", ▮\"risk\": \"filter\""), "What is only at risk of a filter is never an error: lower the severity." },
        { Rule("\"id\": \"clarity/a\", \"phrase\": \"word\", ▮\"severity\": \"fatal\""), "The severity must be one of: info, warning, error." },
        { Rule("\"id\": \"clarity/a\", ▮\"phrase\": 5"), "A phrase must be a string, a list of strings, or an object of either by language." },
        { Rule("\"id\": \"clarity/a\", \"entity\": [▮null]"), "A null says nothing. Leave it out." },
        { Rule("\"id\": \"clarity/a\", \"phrase\": \"word\", ▮\"when\": { \"channel\": [\"\"] }"), "A value of 'channel' is empty." },
        { Rule("\"id\": \"clarity/a\", ▮\"pattern\": { \"regex\": \"a\", \"anchor\": [\"(\"] }"), "The anchor is not valid: '(' is never closed." },
        { Rule("\"id\": \"clarity/a\", \"phrase\": \"word\",\n \"when\": { ▮\"kind\": \"template\" }"), "A list is expected." },
        { Start + "\"id\": \"clarity/a\", \"phrase\": \"word\", \"message\": \"M.\", ▮\"why\": \" \", \"source\": \"S.\", \"instead\": \"I.\", \"examples\": { \"flag\": [\"a\", \"b\"], \"pass\": [\"c\", \"d\"] } } ] }",
            "'why' is empty. Every finding says what, why, by whose rule, and what to write instead." },
        { Start + "\"id\": \"clarity/a\", \"phrase\": \"word\",\n\"message\": \"M.\", \"why\": \"W.\", \"source\": \"S.\", \"instead\": \"I.\", ▮\"examples\": { \"flag\": [\"a\"], \"pass\": [\"c\", \"d\"] } } ] }",
            "At least two examples that the rule flags are needed." },
        { Start + "\"id\": \"clarity/a\", \"phrase\": \"word\", \"message\": \"M.\", \"why\": \"W.\", \"source\": \"S.\", \"instead\": \"I.\", ▮\"examples\": { \"flag\": [\"a\", \"b\"], \"pass\": [] } } ] }",
            "At least two near misses that the rule passes are needed." },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_file_is_refused_with_the_place_and_what_to_do(string marked, string message)
    {
        int at = marked.IndexOf('▮', StringComparison.Ordinal);
        int line = marked[..at].Count(c => c == '\n') + 1, column = at - marked[..at].LastIndexOf('\n');
        using var folder = new TempFolder();
        var error = Assert.Single(Assert.Throws<RuleSetException>(() => SmallRules.Load(folder, marked.Replace("▮", "", StringComparison.Ordinal))).Errors);
        Assert.Equal($"{folder.Path}/rules.json:{line}:{column}: {message}", error.ToString().Split('\n')[0].TrimEnd('\r'));
        Assert.Equal(marked.Replace("▮", "", StringComparison.Ordinal).Split('\n')[line - 1][..Math.Min(error.Excerpt.Length, 160)], error.Excerpt);
    }

    [Theory]
    [InlineData("(a+)\\\\1")]
    [InlineData("(?=a)b")]
    [InlineData("(a")]
    public void A_pattern_that_can_not_run_in_linear_time_is_refused(string regex)
    {
        var error = Error(Rule($$""" "id": "clarity/a", "pattern": { "regex": "{{regex}}", "anchor": ["word"] }"""));
        Assert.StartsWith("The expression can't run in linear time or is not valid: ", error.Message);
        Assert.Equal(1, error.Line);
    }

    [Fact]
    public void A_pattern_needs_an_anchor() =>
        Assert.Equal("A pattern needs an anchor: a word without which it can't match.", Error(Rule(""" "id": "clarity/a", "pattern": { "regex": "a", "anchor": [] }""")).Message);

    [Fact]
    public void What_is_missing_is_named() => Assert.Contains("'examples'", Error("""{ "category": "clarity", "rules": [ { "id": "clarity/a", "phrase": "word" } ] }""").Message);

    [Fact]
    public void Broken_json_is_refused_where_it_breaks()
    {
        Assert.Equal((2, 13), Place(Error("{\n \"category\" = 1 }")));
        Assert.Equal(1, Error("").Line);
        Assert.Equal(1, Error("null").Line);
        Assert.Equal(1, Error("[]").Line);
        Assert.Equal(1, Error("\u0001\u0002binary").Line);
    }

    [Fact]
    public void An_id_stands_once()
    {
        using var folder = new TempFolder();
        folder.Add("a.json", SmallRules.File("\"phrase\": \"word\""));
        var error = Assert.Single(Assert.Throws<RuleSetException>(() => SmallRules.Load(folder, SmallRules.File("\"phrase\": \"other\""))).Errors);
        Assert.Equal($"The rule 'clarity/test' stands in {folder.Path}/a.json already. Give it another id.", error.Message);
        Assert.EndsWith("/rules.json", error.File);
    }

    [Fact]
    public void Every_error_is_told_not_just_the_first()
    {
        using var folder = new TempFolder();
        folder.Add("a.json", "{");
        folder.Add("b.json", "{ \"rulez\": 1 }");
        var errors = Assert.Throws<RuleSetException>(() => SmallRules.Load(folder, SmallRules.File("\"entity\": [\"emial\"]"))).Errors;
        Assert.Equal(["a.json", "b.json", "rules.json"], errors.Select(e => Path.GetFileName(e.File)));
    }

    [Theory]
    [InlineData("\uFEFF{0}")]
    [InlineData("// A comment\n{0}")]
    [InlineData("/* one */ {0} // two")]
    public void A_byte_order_mark_and_comments_are_fine(string wrapper)
    {
        using var folder = new TempFolder();
        Assert.Single(SmallRules.Load(folder, wrapper.Replace("{0}", SmallRules.File("\"phrase\": [\"word\", /* or */ \"other\",]"), StringComparison.Ordinal)).Rules);
    }

    [Fact]
    public void Columns_count_characters_behind_a_byte_order_mark()
    {
        byte[] file = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Rule("/* äöü😀 */ \"id\": \"Bad\", \"phrase\": \"word\""))];
        using var folder = new TempFolder();
        folder.Add("profiles/small.json", SmallRules.Profile);
        folder.Add("rules.json", file);
        var error = Assert.Single(Assert.Throws<RuleSetException>(() => RuleSet.LoadOnly(folder.Path)).Errors);
        Assert.Equal((1, Start.Length + "/* äöü😀 */ ".Length + 1), Place(error));
    }

    [Fact]
    public void An_entry_of_a_lexicon_that_is_not_valid_is_placed()
    {
        using var folder = new TempFolder();
        folder.Add("profiles/small.json", SmallRules.Profile);
        folder.Add("lexicons/en.json", "{ \"language\": \"en\", \"name\": \"English\", \"concepts\": {\n  \"ask\": [\"send\", \"(give\"] } }");
        var error = Assert.Single(Assert.Throws<RuleSetException>(() => RuleSet.LoadOnly(folder.Path)).Errors);
        Assert.Equal((2, 19), Place(error));
        Assert.Equal("The entry '(give' is not valid: '(' is never closed.", error.Message);
    }

    [Fact]
    public void Rules_without_a_profile_are_refused()
    {
        using var folder = new TempFolder();
        folder.Add("rules.json", SmallRules.File("\"phrase\": \"word\""));
        Assert.Throws<RuleSetException>(() => RuleSet.LoadOnly(folder.Path));
    }

    [Fact]
    public void Random_damage_is_answered_with_an_error_or_taken_but_never_crashed_on()
    {
        var random = new Random(17);
        string good = SmallRules.File("\"phrase\": \"{ask} … (card|bank)? number*\", \"unless\": [\"negated\"], \"when\": { \"stage\": [\"!placed\"] }");
        using var folder = new TempFolder();
        for (int i = 0; i < 300; i++)
        {
            var damaged = new StringBuilder(good);
            for (int n = random.Next(1, 4); n > 0; n--) damaged[random.Next(damaged.Length)] = Damage[random.Next(Damage.Length)];
            try
            {
                SmallRules.Load(folder, damaged.ToString());
            }
            catch (RuleSetException refused)
            {
                Assert.All(refused.Errors, e => Assert.True(e.Line > 0 && e.Column > 0 && e.Message.Length > 0));
            }
        }
    }

    static RuleError Error(string file)
    {
        using var folder = new TempFolder();
        return Assert.Single(Assert.Throws<RuleSetException>(() => SmallRules.Load(folder, file)).Errors);
    }

    static (int Line, int Column) Place(RuleError error) => (error.Line, error.Column);
}
