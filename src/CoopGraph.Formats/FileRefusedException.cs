using CoopGraph.Core;

namespace CoopGraph.Formats;

/// <summary>
/// A file cannot be written as it was asked for, or was not written to its end. The message says what and how to go on.
/// </summary>
public sealed class FileRefusedException(string message) : OperatorException(message);
