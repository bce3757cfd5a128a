namespace MessageLint.Cli.Input;

/// <summary>One text to check, with where it is from.</summary>
/// <param name="Name">What findings are shown under: the file, with <c>#id</c> for one message of a list.</param>
/// <param name="File">The file as it was named.</param>
/// <param name="Message">The text and what is known about it.</param>
/// <param name="Id">The id's JSON token; empty when there is none.</param>
sealed record InputMessage(string Name, string File, Message Message, byte[] Id);

/// <summary>Something that could not be read.</summary>
sealed record Unread(string Name, string Reason);
