//! The secret that Telegram sends with every update.

use std::fmt;

use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;

/// A SHA-256 digest.
pub(super) type Digest = [u8; 32];

/// The secret of a webhook. Never shown, compared in constant time.
#[derive(Clone)]
pub(super) struct Secret {
    text: String,
    digest: Digest,
}

impl Secret {
    /// The longest secret Telegram takes, in characters.
    pub(super) const LONGEST: usize = 256;

    /// A secret somebody chose. The error says what is wrong, without showing it.
    pub(super) fn given(text: &str) -> Result<Self, String> {
        if let Some(odd) = text
            .chars()
            .find(|c| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-')))
        {
            return Err(format!(
                "contains {odd:?}; Telegram takes the characters A-Z a-z 0-9 _ - only"
            ));
        }
        if text.len() > Self::LONGEST {
            return Err(format!(
                "has {} characters; Telegram takes at most {}",
                text.len(),
                Self::LONGEST
            ));
        }
        if text.is_empty() {
            return Err("is empty; leave it out to have one derived from the token".into());
        }
        Ok(Self::new(text.to_owned()))
    }

    /// The secret of a bot for which none was chosen: the same at every start, and of no use for anything else.
    pub(super) fn derived(token: &str) -> Self {
        Self::new(hex(&hmac(token.as_bytes(), &[b"crare webhook secret v1"])))
    }

    fn new(text: String) -> Self {
        let digest = Sha256::digest(&text).into();
        Self { text, digest }
    }

    /// Whether somebody who presents this knows the secret. The time taken tells nothing about it.
    pub(super) fn matches(&self, presented: &[u8]) -> bool {
        let presented: Digest = Sha256::digest(presented).into();
        presented.ct_eq(&self.digest).into()
    }

    /// The secret itself, for setWebhook.
    pub(super) fn expose(&self) -> &str {
        &self.text
    }

    /// Whether it could be found by trying.
    pub(super) fn is_weak(&self) -> bool {
        self.text.len() < 16
    }

    /// The path of a webhook for which none was chosen. Follows from the secret, and does not give it away.
    pub(super) fn path(&self) -> String {
        let mut path = hex(&hmac(self.text.as_bytes(), &[b"crare webhook path v1"]));
        path.truncate(32);
        path.insert(0, '/');
        path
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// HMAC-SHA-256 (RFC 2104) over the parts, one after the other.
pub(super) fn hmac(key: &[u8], parts: &[&[u8]]) -> Digest {
    const BLOCK: usize = 64;
    let mut block = [0; BLOCK];
    if key.len() > BLOCK {
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    let mut inner = Sha256::new_with_prefix(block.map(|byte| byte ^ 0x36));
    for part in parts {
        inner.update(part);
    }
    Sha256::new_with_prefix(block.map(|byte| byte ^ 0x5c))
        .chain_update(inner.finalize())
        .finalize()
        .into()
}

/// Lower-case hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|nibble| char::from(DIGITS[usize::from(nibble)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Secret, hex, hmac};

    /// RFC 4231, test cases 1, 2, 3 and 6.
    #[test]
    fn hmac_agrees_with_its_specification() {
        let cases: [(&[u8], &[u8], &str); 4] = [
            (
                &[0x0b; 20],
                b"Hi There",
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
            ),
            (
                b"Jefe",
                b"what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            ),
            (
                &[0xaa; 20],
                &[0xdd; 50],
                "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
            ),
            (
                &[0xaa; 131],
                b"Test Using Larger Than Block-Size Key - Hash Key First",
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
            ),
        ];
        for (key, data, digest) in cases {
            let (head, tail) = data.split_at(data.len() / 3);
            assert_eq!(hex(&hmac(key, &[head, tail])), digest);
        }
    }

    #[test]
    fn only_the_secret_matches() {
        let secret = Secret::given("s").unwrap();
        assert!(secret.matches(b"s"));
        for wrong in [&b""[..], b"S", b"ss", b"s ", b"\0", &[b's'; 4096]] {
            assert!(!secret.matches(wrong));
        }
        assert_eq!(format!("{secret:?}"), "***");
    }

    #[test]
    fn what_telegram_refuses_is_refused() {
        assert!(Secret::given("A-z_09").is_ok());
        assert!(Secret::given(&"x".repeat(256)).is_ok());
        assert!(Secret::given(&"x".repeat(257)).unwrap_err().contains("257"));
        assert!(Secret::given("a b").unwrap_err().contains("' '"));
        assert!(Secret::given("").is_err());
        let told = Secret::given("hush!hush").unwrap_err();
        assert!(told.contains("'!'") && !told.contains("hush"), "{told}");
    }

    #[test]
    fn derived_ones_are_stable_and_differ() {
        let one = Secret::derived("1:x");
        assert_eq!(one.expose(), Secret::derived("1:x").expose());
        assert_ne!(one.expose(), Secret::derived("1:y").expose());
        assert!(Secret::given(one.expose()).is_ok());
        assert_eq!(one.path().len(), 33);
        assert_ne!(one.path(), Secret::derived("1:y").path());
        assert!(!one.expose().contains(&one.path()[1..]));
    }
}
