// An input object as the engine coerces it: field names to values, absent where not given.
global using Input = System.Collections.Generic.IReadOnlyDictionary<string, object?>;
