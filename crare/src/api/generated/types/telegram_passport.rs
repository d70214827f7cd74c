//! Types of the section "telegram passport".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::{FileId, FileUniqueId, PassportElementType, UnixTime};

/// Telegram Passport data a user shared with the bot.
///
/// [`PassportData` at Telegram](https://core.telegram.org/bots/api#passportdata)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportData {
    /// The documents and other sections, encrypted.
    pub data: Vec<EncryptedPassportElement>,
    /// Needed to decrypt `data`.
    pub credentials: EncryptedCredentials,
}

/// A file of Telegram Passport, encrypted until it is decrypted by the bot.
///
/// [`PassportFile` at Telegram](https://core.telegram.org/bots/api#passportfile)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportFile {
    /// For download with `getFile`.
    pub file_id: FileId,
    /// The same over time and for all bots; not good for download.
    pub file_unique_id: FileUniqueId,
    /// In bytes.
    pub file_size: u64,
    /// When it was uploaded.
    ///
    /// Unix time, in seconds.
    pub file_date: UnixTime,
}

/// A section of Telegram Passport, encrypted.
///
/// [`EncryptedPassportElement` at Telegram](https://core.telegram.org/bots/api#encryptedpassportelement)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EncryptedPassportElement {
    /// One of: `personal_details`, `passport`, `driver_license`, `identity_card`, `internal_passport`, `address`,
    /// `utility_bill`, `bank_statement`, `rental_agreement`, `passport_registration`, `temporary_registration`,
    /// `phone_number`, `email`.
    pub kind: PassportElementType,
    /// Encrypted data in Base64; for personal details, identity documents and address.
    pub data: Option<String>,
    /// Verified number; only for `phone_number` sections.
    pub phone_number: Option<String>,
    /// Verified address; only for `email` sections.
    pub email: Option<String>,
    /// Scans of a document that proves the address.
    pub files: Option<Vec<PassportFile>>,
    /// Front of an identity document.
    pub front_side: Option<Box<PassportFile>>,
    /// Back of an identity document that has two sides.
    pub reverse_side: Option<Box<PassportFile>>,
    /// The user holding the document.
    pub selfie: Option<Box<PassportFile>>,
    /// Translated versions of the document.
    pub translation: Option<Vec<PassportFile>>,
    /// Hash of the section, for [`PassportElementErrorUnspecified`].
    pub hash: String,
}

/// What is needed to decrypt Telegram Passport data.
///
/// [`EncryptedCredentials` at Telegram](https://core.telegram.org/bots/api#encryptedcredentials)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EncryptedCredentials {
    /// Encrypted JSON in Base64, with the hashes and secrets of the sections.
    pub data: String,
    /// Hash of the data, in Base64, to check it with.
    pub hash: String,
    /// Key to `data` in Base64, encrypted with the bot's public RSA key.
    pub secret: String,
}

/// An error in a data field.
///
/// [`PassportElementErrorDataField` at Telegram](https://core.telegram.org/bots/api#passportelementerrordatafield)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorDataField {
    /// Section of the passport with the error.
    ///
    /// One of: `personal_details`, `passport`, `driver_license`, `identity_card`, `internal_passport`, `address`.
    pub kind: PassportElementType,
    /// The field at fault.
    pub field_name: String,
    /// Hash of the data, in Base64; the error goes away when the field changes.
    pub data_hash: String,
    /// Told to the user.
    pub message: String,
}

impl PassportElementErrorDataField {
    /// With what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementType>,
        field_name: impl Into<String>,
        data_hash: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            field_name: field_name.into(),
            data_hash: data_hash.into(),
            message: message.into(),
        }
    }
}

/// An error in the front side of a document.
///
/// [`PassportElementErrorFrontSide` at Telegram](https://core.telegram.org/bots/api#passportelementerrorfrontside)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorFrontSide {
    /// Section of the passport with the error.
    ///
    /// One of: `passport`, `driver_license`, `identity_card`, `internal_passport`.
    pub kind: PassportElementType,
    /// Hash of the file at fault, in Base64; the error goes away when the file changes.
    pub file_hash: String,
    /// Told to the user.
    pub message: String,
}

impl PassportElementErrorFrontSide {
    /// With what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementType>,
        file_hash: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            file_hash: file_hash.into(),
            message: message.into(),
        }
    }
}

/// An error in the back side of a document.
///
/// [`PassportElementErrorReverseSide` at
/// Telegram](https://core.telegram.org/bots/api#passportelementerrorreverseside)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorReverseSide {
    /// Section of the passport with the error.
    ///
    /// One of: `driver_license`, `identity_card`.
    pub kind: PassportElementType,
    /// Hash of the file at fault, in Base64; the error goes away when the file changes.
    pub file_hash: String,
    /// Told to the user.
    pub message: String,
}

impl PassportElementErrorReverseSide {
    /// With what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementType>,
        file_hash: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            file_hash: file_hash.into(),
            message: message.into(),
        }
    }
}

/// An error in the selfie with a document.
///
/// [`PassportElementErrorSelfie` at Telegram](https://core.telegram.org/bots/api#passportelementerrorselfie)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorSelfie {
    /// Section of the passport with the error.
    ///
    /// One of: `passport`, `driver_license`, `identity_card`, `internal_passport`.
    pub kind: PassportElementType,
    /// Hash of the file at fault, in Base64; the error goes away when the file changes.
    pub file_hash: String,
    /// Told to the user.
    pub message: String,
}

impl PassportElementErrorSelfie {
    /// With what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementType>,
        file_hash: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            file_hash: file_hash.into(),
            message: message.into(),
        }
    }
}

/// An error in a scan of a document.
///
/// [`PassportElementErrorFile` at Telegram](https://core.telegram.org/bots/api#passportelementerrorfile)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorFile {
    /// Section of the passport with the error.
    ///
    /// One of: `utility_bill`, `bank_statement`, `rental_agreement`, `passport_registration`,
    /// `temporary_registration`.
    pub kind: PassportElementType,
    /// Hash of the file at fault, in Base64; the error goes away when the file changes.
    pub file_hash: String,
    /// Told to the user.
    pub message: String,
}

impl PassportElementErrorFile {
    /// With what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementType>,
        file_hash: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            file_hash: file_hash.into(),
            message: message.into(),
        }
    }
}

/// An error in several scans of a document.
///
/// [`PassportElementErrorFiles` at Telegram](https://core.telegram.org/bots/api#passportelementerrorfiles)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorFiles {
    /// Section of the passport with the error.
    ///
    /// One of: `utility_bill`, `bank_statement`, `rental_agreement`, `passport_registration`,
    /// `temporary_registration`.
    pub kind: PassportElementType,
    /// Hashes of the files at fault, in Base64.
    pub file_hashes: Vec<String>,
    /// Told to the user.
    pub message: String,
}

impl PassportElementErrorFiles {
    /// With what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementType>,
        file_hashes: impl IntoIterator<Item = impl Into<String>>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            file_hashes: file_hashes.into_iter().map(Into::into).collect(),
            message: message.into(),
        }
    }
}

/// An error in one file of a translation.
///
/// [`PassportElementErrorTranslationFile` at
/// Telegram](https://core.telegram.org/bots/api#passportelementerrortranslationfile)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorTranslationFile {
    /// Section of the passport with the error.
    ///
    /// One of: `passport`, `driver_license`, `identity_card`, `internal_passport`, `utility_bill`,
    /// `bank_statement`, `rental_agreement`, `passport_registration`, `temporary_registration`.
    pub kind: PassportElementType,
    /// Hash of the file at fault, in Base64; the error goes away when the file changes.
    pub file_hash: String,
    /// Told to the user.
    pub message: String,
}

impl PassportElementErrorTranslationFile {
    /// With what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementType>,
        file_hash: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            file_hash: file_hash.into(),
            message: message.into(),
        }
    }
}

/// An error in a translation as a whole.
///
/// [`PassportElementErrorTranslationFiles` at
/// Telegram](https://core.telegram.org/bots/api#passportelementerrortranslationfiles)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorTranslationFiles {
    /// Section of the passport with the error.
    ///
    /// One of: `passport`, `driver_license`, `identity_card`, `internal_passport`, `utility_bill`,
    /// `bank_statement`, `rental_agreement`, `passport_registration`, `temporary_registration`.
    pub kind: PassportElementType,
    /// Hashes of the files at fault, in Base64.
    pub file_hashes: Vec<String>,
    /// Told to the user.
    pub message: String,
}

impl PassportElementErrorTranslationFiles {
    /// With what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<PassportElementType>,
        file_hashes: impl IntoIterator<Item = impl Into<String>>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            file_hashes: file_hashes.into_iter().map(Into::into).collect(),
            message: message.into(),
        }
    }
}

/// An error anywhere in a section.
///
/// [`PassportElementErrorUnspecified` at
/// Telegram](https://core.telegram.org/bots/api#passportelementerrorunspecified)
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PassportElementErrorUnspecified {
    /// Section of the passport with the error.
    pub kind: String,
    /// Hash of the section, in Base64; the error goes away when data is added.
    pub element_hash: String,
    /// Told to the user.
    pub message: String,
}

impl PassportElementErrorUnspecified {
    /// With what is required.
    #[must_use]
    pub fn new(
        kind: impl Into<String>,
        element_hash: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            element_hash: element_hash.into(),
            message: message.into(),
        }
    }
}
