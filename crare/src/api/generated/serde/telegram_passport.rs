//! JSON of the section "telegram passport".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use crate::api::de::object;
use crate::api::{
    EncryptedCredentials, EncryptedPassportElement, PassportData, PassportElementErrorDataField,
    PassportElementErrorFile, PassportElementErrorFiles, PassportElementErrorFrontSide,
    PassportElementErrorReverseSide, PassportElementErrorSelfie,
    PassportElementErrorTranslationFile, PassportElementErrorTranslationFiles,
    PassportElementErrorUnspecified, PassportFile,
};

object! { PassportData {
    list data = "data",
    required credentials = "credentials",
} }

object! { PassportFile {
    required file_id = "file_id",
    required file_unique_id = "file_unique_id",
    required file_size = "file_size",
    required file_date = "file_date",
} }

object! { EncryptedPassportElement {
    required kind = "type",
    optional data = "data",
    optional phone_number = "phone_number",
    optional email = "email",
    optional_list files = "files",
    optional front_side = "front_side",
    optional reverse_side = "reverse_side",
    optional selfie = "selfie",
    optional_list translation = "translation",
    required hash = "hash",
} }

object! { EncryptedCredentials {
    required data = "data",
    required hash = "hash",
    required secret = "secret",
} }

object! { PassportElementErrorDataField with "source" = "data" {
    required kind = "type",
    required field_name = "field_name",
    required data_hash = "data_hash",
    required message = "message",
} }

object! { PassportElementErrorFrontSide with "source" = "front_side" {
    required kind = "type",
    required file_hash = "file_hash",
    required message = "message",
} }

object! { PassportElementErrorReverseSide with "source" = "reverse_side" {
    required kind = "type",
    required file_hash = "file_hash",
    required message = "message",
} }

object! { PassportElementErrorSelfie with "source" = "selfie" {
    required kind = "type",
    required file_hash = "file_hash",
    required message = "message",
} }

object! { PassportElementErrorFile with "source" = "file" {
    required kind = "type",
    required file_hash = "file_hash",
    required message = "message",
} }

object! { PassportElementErrorFiles with "source" = "files" {
    required kind = "type",
    list file_hashes = "file_hashes",
    required message = "message",
} }

object! { PassportElementErrorTranslationFile with "source" = "translation_file" {
    required kind = "type",
    required file_hash = "file_hash",
    required message = "message",
} }

object! { PassportElementErrorTranslationFiles with "source" = "translation_files" {
    required kind = "type",
    list file_hashes = "file_hashes",
    required message = "message",
} }

object! { PassportElementErrorUnspecified with "source" = "unspecified" {
    required kind = "type",
    required element_hash = "element_hash",
    required message = "message",
} }
