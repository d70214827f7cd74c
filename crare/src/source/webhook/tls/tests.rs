use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rcgen::{CertificateParams, KeyPair};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use tempfile::TempDir;
use tokio::time::timeout;

use super::expiry::Validity;
use super::files::Files;
use super::reload::Watch;
use super::resolver::Resolver;
use super::self_signed;
use super::{Credentials, State, Tls};
use crate::source::webhook::Acme;

fn load(tls: &Tls) -> Result<Credentials, Vec<String>> {
    Credentials::load(tls, Some("example.com"), &State::in_folder(None))
}

fn told(tls: &Tls) -> String {
    load(tls).err().unwrap().join("\n")
}

/// A new certificate and its key, as `<name>.pem` and `<name>.key`.
fn make(folder: &Path, name: &str) -> String {
    let made = rcgen::generate_simple_self_signed(["example.com".to_owned()]).unwrap();
    let pem = made.cert.pem();
    fs::write(folder.join(format!("{name}.pem")), &pem).unwrap();
    fs::write(
        folder.join(format!("{name}.key")),
        made.signing_key.serialize_pem(),
    )
    .unwrap();
    pem
}

#[test]
fn files_are_checked() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    make(folder.path(), "one");
    make(folder.path(), "other");
    fs::write(path("empty"), "").unwrap();

    let good = load(&Tls::new(path("one.pem"), path("one.key"))).unwrap();
    assert!(good.server.is_some() && good.upload.is_none() && good.uploads.is_none());
    let good = load(&Tls::new(path("one.pem"), path("one.key")).upload(true)).unwrap();
    assert_eq!(good.upload.unwrap(), fs::read(path("one.pem")).unwrap());
    let good = load(&Tls::uploaded(path("one.pem"))).unwrap();
    assert!(good.server.is_none() && good.upload.is_some() && good.uploads.is_some());

    assert!(
        told(&Tls::new(path("one.pem"), path("other.key")))
            .contains("not the key of the certificate")
    );
    assert!(told(&Tls::new(path("empty"), path("one.key"))).contains("no certificate"));
    assert!(told(&Tls::new(path("one.pem"), path("empty"))).contains("no usable private key"));
    assert!(told(&Tls::uploaded(path("one.key"))).contains("PEM"));
    assert!(told(&Tls::uploaded(path("one.pem")).upload(false)).contains("nothing to do"));
    let both = told(&Tls::new(path("no.pem"), path("no.key")));
    assert!(both.contains("no.pem") && both.contains("no.key"), "{both}");
}

fn watched(
    folder: &TempDir,
) -> (
    Files,
    Watch,
    Arc<Resolver>,
    tokio::sync::watch::Receiver<bytes::Bytes>,
) {
    let files = Files {
        certificate: folder.path().join("one.pem"),
        key: Some(folder.path().join("one.key")),
        upload: true,
    };
    let loaded = files.load().unwrap();
    let resolver = Resolver::new(loaded.key.clone());
    let (watch, uploads) = Watch::new(files.clone(), &loaded);
    (
        files,
        watch.serving(Arc::clone(&resolver)),
        resolver,
        uploads.unwrap(),
    )
}

fn der(pem: &str) -> CertificateDer<'static> {
    CertificateDer::from_pem_slice(pem.as_bytes()).unwrap()
}

#[cfg(feature = "acme")]
#[tokio::test]
async fn changed_files_are_used() {
    let folder = tempfile::tempdir().unwrap();
    make(folder.path(), "one");
    let (_, watch, resolver, mut uploads) = watched(&folder);
    let watching = tokio::spawn(watch.run(Duration::from_millis(10)));
    let old = resolver.current().unwrap().cert[0].clone();

    // Replaced one after the other: between the two the old pair serves.
    let new = make(folder.path(), "new");
    fs::rename(folder.path().join("new.pem"), folder.path().join("one.pem")).unwrap();
    let early = timeout(Duration::from_millis(200), uploads.changed()).await;
    assert!(early.is_err(), "the key is still another one's");
    assert_eq!(resolver.current().unwrap().cert[0], old);

    fs::rename(folder.path().join("new.key"), folder.path().join("one.key")).unwrap();
    timeout(Duration::from_secs(10), uploads.changed())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(*uploads.borrow(), new.as_bytes());
    assert_eq!(resolver.current().unwrap().cert[0], der(&new));

    // Half of a file changes nothing.
    fs::write(folder.path().join("one.pem"), &new[..new.len() / 2]).unwrap();
    let torn = timeout(Duration::from_millis(200), uploads.changed()).await;
    assert!(torn.is_err());
    assert_eq!(resolver.current().unwrap().cert[0], der(&new));
    watching.abort();
}

#[test]
fn a_made_certificate_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let state = State::in_folder(Some(folder.path().join("state")));
    let made = |host: &str| {
        self_signed::credentials(Some(host), &state)
            .unwrap()
            .upload
            .unwrap()
    };
    let first = made("example.com");
    assert_eq!(made("example.com"), first);
    assert_ne!(made("192.0.2.7"), first);
    assert_eq!(made("example.com"), first);
    let left = Validity::of_pem(&first).unwrap().left(SystemTime::now());
    assert!(left > Duration::from_secs(3_649 * 86_400), "{left:?}");
    let [certificate, key] = self_signed::names("example.com");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let metadata = fs::metadata(state.path(&key).unwrap()).unwrap();
        assert_eq!(metadata.permissions().mode() & 0o777, 0o600);
    }

    // A key of another certificate, a certificate of another host, and one that ends soon are of no use.
    fs::copy(
        state.path("webhook-192.0.2.7.key").unwrap(),
        state.path(&key).unwrap(),
    )
    .unwrap();
    let second = made("example.com");
    assert_ne!(second, first);
    for [name, other] in [
        self_signed::names("example.com"),
        self_signed::names("192.0.2.7"),
    ] {
        let _ = other;
        assert!(state.path(&name).unwrap().is_file());
    }
    for (from, to) in self_signed::names("192.0.2.7")
        .iter()
        .zip([&certificate, &key])
    {
        fs::copy(state.path(from).unwrap(), state.path(to).unwrap()).unwrap();
    }
    let third = made("example.com");
    assert!(third != second && third != made("192.0.2.7"));
    let soon = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(["example.com".to_owned()]).unwrap();
    params.not_after = (SystemTime::now() + Duration::from_secs(29 * 86_400)).into();
    let ending = params.self_signed(&soon).unwrap().pem();
    fs::write(state.path(&certificate).unwrap(), &ending).unwrap();
    fs::write(state.path(&key).unwrap(), soon.serialize_pem()).unwrap();
    assert_ne!(made("example.com"), ending.into_bytes());
}

#[test]
fn a_made_certificate_without_a_folder() {
    let nowhere = State::in_folder(None);
    let made = || self_signed::credentials(Some("example.com"), &nowhere).unwrap();
    let (one, other) = (made(), made());
    assert!(one.server.is_some() && one.upload.is_some());
    assert_ne!(one.upload, other.upload);
    let no_host = self_signed::credentials(None, &nowhere).err().unwrap();
    assert!(no_host.contains("set host"), "{no_host}");
    let odd = self_signed::credentials(Some("exämple.com"), &nowhere)
        .err()
        .unwrap();
    assert!(odd.contains("cannot be made"), "{odd}");
}

#[cfg(feature = "acme")]
#[test]
fn an_authority_is_checked() {
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().join("empty.pem");
    fs::write(&empty, "").unwrap();
    let all = told(&Tls::acme(
        Acme::at("http://ca.example.com/")
            .contact("me")
            .ca(folder.path().join("none.pem")),
    ));
    assert!(
        all.contains("https URL") && all.contains("mailto:"),
        "{all}"
    );
    assert!(all.contains("none.pem cannot be read"), "{all}");
    assert!(told(&Tls::acme(Acme::lets_encrypt().ca(empty))).contains("none in the PEM format"));
    let good = load(&Tls::acme(Acme::lets_encrypt())).unwrap();
    assert!(good.first.is_some() && good.upload.is_none());
    assert_eq!(good.server.unwrap().alpn_protocols, [b"acme-tls/1"]);
}

#[cfg(not(feature = "acme"))]
#[test]
fn an_authority_needs_its_feature() {
    assert!(told(&Tls::acme(Acme::lets_encrypt())).contains("the feature `acme`"));
}
