using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AidModel.Tests;

/// <summary>Keeps what AidModel logs.</summary>
internal sealed class RatesAppLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text, Exception? Error)> _lines = new();

    public IReadOnlyList<(LogLevel Level, string Text, Exception? Error)> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName.StartsWith("AidModel.", StringComparison.Ordinal) ? _lines : null);

    public void Dispose()
    {
    }

    private sealed class Logger(ConcurrentQueue<(LogLevel Level, string Text, Exception? Error)>? lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => lines is not null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines?.Enqueue((logLevel, formatter(state, exception), exception));
    }
}
