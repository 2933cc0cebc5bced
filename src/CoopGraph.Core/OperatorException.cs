namespace CoopGraph.Core;

/// <summary>
/// Something that whoever runs the program can mend. Its message says what, where and how, and is all that they are told: no stack. Started
/// or run as a command the program then ends with the exit code 1.
/// </summary>
public abstract class OperatorException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether a failure is told so: one of these, or what the system says of files and folders.</summary>
    public static bool Covers(Exception failure) => failure is OperatorException or IOException or UnauthorizedAccessException;
}
