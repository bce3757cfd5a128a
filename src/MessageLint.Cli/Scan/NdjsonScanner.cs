using System.Collections.Concurrent;

namespace MessageLint.Cli.Scan;

/// <summary>
/// NDJSON requests in, one answer a line out, in the same order. One thread reads, the workers answer, the caller's thread
/// writes; the batches between them are few and used again, so that memory does not grow with the input.
/// </summary>
/// <param name="handler">Makes what answers the requests of one thread.</param>
/// <param name="options">How it works.</param>
sealed class NdjsonScanner(Func<IRequestHandler> handler, ScanOptions options)
{
    /// <summary>Reads <paramref name="input"/> to its end.</summary>
    /// <returns>The severity of the worst finding; null when there was none.</returns>
    /// <exception cref="OperationCanceledException">Stopped; the answers written so far are whole lines.</exception>
    public Severity? Run(Stream input, Stream output, CancellationToken stop)
    {
        var batches = new Batch[2 * options.Threads + 2];

        // Not disposed: after a cancel or a closed output the reader may hang in a read, and it still holds them.
        var free = new BlockingCollection<Batch>(batches.Length);
        var work = new BlockingCollection<Batch>(batches.Length);
        var ordered = new BlockingCollection<Batch>(batches.Length);
        var halt = CancellationTokenSource.CreateLinkedTokenSource(stop);
        for (int i = 0; i < batches.Length; i++) free.Add(batches[i] = new Batch(), stop);

        Exception? failure = null;
        var reader = new Thread(() => failure = Read(input, free, work, ordered, halt.Token)) { IsBackground = true, Name = "reader" };
        reader.Start();
        Severity? worst = null;
        try
        {
            foreach (var batch in ordered.GetConsumingEnumerable(stop))
            {
                batch.WaitUntilDone(stop);
                if (batch.Failure is not null) throw new InvalidOperationException("A worker failed.", batch.Failure);
                output.Write(batch.Output.Written);
                output.Flush();
                if (batch.Worst is { } found && (worst is null || found > worst)) worst = found;
                batch.Reset();
                free.Add(batch, stop);
            }
        }
        finally
        {
            halt.Cancel();
        }
        if (failure is not null) throw failure;
        foreach (var batch in batches) batch.Dispose();
        return worst;
    }

    Exception? Read(
        Stream input, BlockingCollection<Batch> free, BlockingCollection<Batch> work, BlockingCollection<Batch> ordered, CancellationToken halt)
    {
        try
        {
            var lines = new LineReader(input, options.MaxLine);
            int workers = 0;
            while (true)
            {
                var batch = free.Take(halt);
                if (!lines.Fill(batch)) return null;
                ordered.Add(batch, halt);
                work.Add(batch, halt);

                // Threads come when there is work for them: a single message needs one.
                if (workers == 0 || (workers < options.Threads && work.Count > 0))
                {
                    workers++;
                    new Thread(() => Work(work, halt)) { IsBackground = true, Name = "linter" }.Start();
                }
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return error;
        }
        finally
        {
            work.CompleteAdding();
            ordered.CompleteAdding();
        }
    }

    void Work(BlockingCollection<Batch> work, CancellationToken halt)
    {
        using var worker = new BatchWorker(handler(), options);
        try
        {
            foreach (var batch in work.GetConsumingEnumerable(halt))
            {
                try
                {
                    worker.Answer(batch);
                }
                catch (Exception error) when (error is not OperationCanceledException)
                {
                    batch.Failure = error;
                }
                batch.Finish();
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over: cancelled, or its output closed.
        }
    }
}
