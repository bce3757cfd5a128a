using MessageLint.Detectors;

namespace MessageLint.Masking;

/// <summary>Which finds must not be stored.</summary>
internal static class SensitiveKinds
{
    /// <summary>What to call a find that must go; null for one that may stay.</summary>
    public static RedactionKind? Of(in Entity entity) => entity.Kind switch
    {
        EntityKind.Card or EntityKind.CardLike or EntityKind.Cvv or EntityKind.CardExpiry => RedactionKind.Card,
        EntityKind.Iban or EntityKind.BankAccount => RedactionKind.BankAccount,
        EntityKind.NationalId or EntityKind.Passport => RedactionKind.Id,
        EntityKind.Password => RedactionKind.Password,
        EntityKind.OneTimeCode => RedactionKind.Code,
        EntityKind.CryptoWallet => RedactionKind.CryptoWallet,
        EntityKind.Email => RedactionKind.Email,
        EntityKind.Phone => RedactionKind.Phone,
        EntityKind.Handle => RedactionKind.Handle,
        EntityKind.PostalAddress => RedactionKind.Address,
        EntityKind.Link when (entity.Traits & (EntityTraits.Profile | EntityTraits.Messenger)) != 0 => RedactionKind.Handle,
        _ => null,
    };
}
