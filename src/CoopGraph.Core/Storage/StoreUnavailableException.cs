namespace CoopGraph.Core.Storage;

/// <summary>The store could not answer now: it is not reachable, overloaded, or ran out of time. Asking again later may help.</summary>
public sealed class StoreUnavailableException(string message, Exception? cause = null) : OperatorException(message, cause);
