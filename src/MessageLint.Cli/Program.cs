using System.Runtime.InteropServices;
using MessageLint.Cli;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return CommandLine.Run(args, CliHost.FromProcess(stop.Token));

void Stop(PosixSignalContext signal)
{
    // The second signal ends the process at once, whatever it hangs on.
    if (stop.IsCancellationRequested) return;
    signal.Cancel = true;
    stop.Cancel();
}
