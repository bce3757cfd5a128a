using MessageLint.Benchmarks.Corpus;
using MessageLint.Benchmarks.SideBySide;
using MessageLint.Cli.Scan;

namespace MessageLint.Benchmarks.Processes;

/// <summary>What <c>scan</c> costs beside reading the JSON alone: the tool's own scanner class, in this process, one linting thread.</summary>
static class ScanRatioCommand
{
    public static void Run(double megabytes, int rounds, bool save = true)
    {
        var messages = MessageMaker.Make((long)(megabytes * 1e6)).ToList();
        byte[] ndjson = CorpusFiles.Ndjson(messages);
        var linter = MessageLinter.Create(new LinterOptions { Profile = "generic" });
        var output = new CountingStream();
        long units = 0;
        List<Contender> contenders = [Contender.Of("Utf8JsonReader + CopyString alone", ndjson.Length, messages.Count, () => units += JsonPass.Read(ndjson)), Scan(1)];
        if (Environment.ProcessorCount > 1) contenders.Add(Scan(Environment.ProcessorCount));
        double[] seconds = Rounds.Medians(contenders, rounds, rounds == 1 ? 1 : Rounds.WarmUps);

        var report = new Report("scan against reading the JSON alone");
        report.Line($"{messages.Count} requests, {ndjson.Length:N0} bytes; answers written to a stream that only counts. In process, all phases included (reading, linting, writing).");
        report.Head("what", "GB/s", "ns a message", "speed against reading alone");
        for (int i = 0; i < contenders.Count; i++) report.Row(contenders[i].Name, ndjson.Length / seconds[i] / 1e9, seconds[i] * 1e9 / messages.Count, seconds[0] / seconds[i]);
        if (save) report.Save("scan-ratio");

        Contender Scan(int threads) => Contender.Of($"scan, {threads} linting thread{(threads > 1 ? "s" : "")}", ndjson.Length, messages.Count, () =>
        {
            new NdjsonScanner(() => new LintHandler(linter, showText: false), new ScanOptions { Threads = threads }).Run(new MemoryStream(ndjson), output, CancellationToken.None);
        });
    }

    /// <summary>Takes answers and keeps none.</summary>
    sealed class CountingStream : Stream
    {
        long written;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => written;

        public override long Position { get => written; set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => written += count;

        public override void Write(ReadOnlySpan<byte> buffer) => written += buffer.Length;
    }
}
