//! How long a certificate may be used.

use std::time::{Duration, SystemTime};

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use yasna::models::{GeneralizedTime, UTCTime};
use yasna::tags::{TAG_GENERALIZEDTIME, TAG_UTCTIME};
use yasna::{ASN1Error, ASN1ErrorKind, ASN1Result, BERReader, BERReaderSeq, Tag};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Days before the end when it is warned of; the last is the end itself.
const WARN_AT: [u32; 5] = [14, 7, 3, 1, 0];

/// From when until when a certificate may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Validity {
    pub(super) from: SystemTime,
    pub(super) until: SystemTime,
}

impl Validity {
    /// As the certificate tells; none where it cannot be read.
    pub(super) fn of(certificate: &CertificateDer<'_>) -> Option<Self> {
        let mut found = None;
        // Reading stops in the middle of the certificate: the end is never reached, and what comes out is an error.
        let _ = yasna::parse_der(certificate, |reader| {
            reader.read_sequence(|outer| {
                outer
                    .next()
                    .read_sequence(|inner| validity(inner, &mut found))
            })
        });
        found
    }

    /// Of the first certificate of a text.
    pub(super) fn of_pem(pem: &[u8]) -> Option<Self> {
        Self::of(&CertificateDer::pem_slice_iter(pem).next()?.ok()?)
    }

    pub(super) fn contains(&self, time: SystemTime) -> bool {
        self.from <= time && time < self.until
    }

    /// How long it is still valid; nothing when it has ended.
    pub(super) fn left(&self, now: SystemTime) -> Duration {
        self.until.duration_since(now).unwrap_or_default()
    }
}

/// `version, serialNumber, signature, issuer, validity, ...` of RFC 5280.
fn validity(fields: &mut BERReaderSeq<'_, '_>, found: &mut Option<Validity>) -> ASN1Result<()> {
    fields.read_optional(|field| field.read_tagged(Tag::context(0), version))?;
    for _ in ["serialNumber", "signature", "issuer"] {
        fields.next().read_der()?;
    }
    *found = Some(fields.next().read_sequence(|times| {
        Ok(Validity {
            from: time(times.next())?,
            until: time(times.next())?,
        })
    })?);
    Ok(())
}

fn version(reader: BERReader<'_, '_>) -> ASN1Result<i64> {
    reader.read_i64()
}

fn time(reader: BERReader<'_, '_>) -> ASN1Result<SystemTime> {
    let invalid = || ASN1Error::new(ASN1ErrorKind::Invalid);
    let tag = reader.lookahead_tag()?;
    let seconds = if tag == TAG_UTCTIME {
        let time: UTCTime = reader.read_utctime()?;
        time.datetime().unix_timestamp()
    } else if tag == TAG_GENERALIZEDTIME {
        let time: GeneralizedTime = reader.read_generalized_time()?;
        time.datetime().unix_timestamp()
    } else {
        return Err(invalid());
    };
    let seconds = Duration::from_secs(u64::try_from(seconds).unwrap_or(0));
    SystemTime::UNIX_EPOCH
        .checked_add(seconds)
        .ok_or_else(invalid)
}

/// Warns of the end of a certificate, each time it has come nearer.
#[derive(Debug, Default)]
pub(super) struct Countdown {
    /// The last step told, in days.
    told: Option<u32>,
}

impl Countdown {
    /// What to tell now, if anything: the days that are left, rounded up.
    pub(super) fn tell(&mut self, validity: Validity, now: SystemTime) -> Option<u32> {
        let left = validity.left(now);
        let step = WARN_AT.into_iter().rev().find(|days| left <= DAY * *days)?;
        if self.told.is_some_and(|told| told <= step) {
            return None;
        }
        self.told = Some(step);
        Some(u32::try_from(left.as_secs().div_ceil(DAY.as_secs())).unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use rustls::pki_types::CertificateDer;

    use super::{Countdown, DAY, Validity};

    #[test]
    fn the_times_are_read() {
        for (year, far) in [(2030, 2049), (2050, 4096)] {
            let key = rcgen::KeyPair::generate().unwrap();
            let mut params = rcgen::CertificateParams::new(["example.com".to_owned()]).unwrap();
            params.not_before = rcgen::date_time_ymd(year, 2, 3);
            params.not_after = rcgen::date_time_ymd(far, 4, 5);
            let made = params.self_signed(&key).unwrap();
            let validity = Validity::of(made.der()).unwrap();
            assert_eq!(validity.from, SystemTime::from(params.not_before));
            assert_eq!(validity.until, SystemTime::from(params.not_after));
            assert_eq!(Validity::of_pem(made.pem().as_bytes()), Some(validity));
            for end in 0..made.der().len() / 2 {
                // Torn ones are no reason to panic.
                let _ = Validity::of(&CertificateDer::from(&made.der()[..end]));
            }
        }
    }

    #[test]
    fn each_step_is_told_once() {
        let until = SystemTime::UNIX_EPOCH + DAY * 1_000;
        let validity = Validity {
            from: SystemTime::UNIX_EPOCH,
            until,
        };
        let mut countdown = Countdown::default();
        let mut told = Vec::new();
        let hour = Duration::from_secs(60 * 60);
        for hours in (0..=24 * 20).rev() {
            told.extend(countdown.tell(validity, until - hour * hours));
        }
        assert_eq!(told, [14, 7, 3, 1, 0]);
        assert_eq!(countdown.tell(validity, until + DAY), None);
        assert_eq!(
            Countdown::default().tell(validity, until - DAY * 5),
            Some(5)
        );
        assert!(validity.contains(until - hour) && !validity.contains(until));
    }
}
