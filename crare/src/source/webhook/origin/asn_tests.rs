use std::net::IpAddr;

use super::AsnDatabase;
use crate::source::webhook::mmdb::{Database, Value};

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn open(database: &Database) -> AsnDatabase {
    AsnDatabase::from_bytes(database.build()).unwrap()
}

fn telegram() -> Database {
    Database::new("GeoLite2-ASN")
        .asn("149.154.160.0/20", 62041)
        .asn("149.154.164.0/22", 59930)
        .asn("2001:67c:4e8::/48", 62041)
        .asn("8.8.8.0/24", 15169)
}

#[test]
fn both_families_and_networks_within_networks() {
    let database = open(&telegram());
    for (address, asn) in [
        ("149.154.160.0", Some(62041)),
        ("149.154.164.7", Some(59930)),
        ("149.154.168.1", Some(62041)),
        ("149.154.176.0", None),
        ("8.8.8.8", Some(15169)),
        ("2001:67c:4e8:1::5", Some(62041)),
        ("2001:67c:4e9::", None),
        ("127.0.0.1", None),
    ] {
        assert_eq!(database.lookup(ip(address)).unwrap(), asn, "{address}");
    }
    assert_eq!(database.kind(), "GeoLite2-ASN");
    assert!(database.knows_telegram(|asn| asn == 62041 || asn == 59930));
    assert!(!database.knows_telegram(|asn| asn == 15169));
}

#[test]
fn ipv4_only() {
    let database = open(
        &Database::new("GeoLite2-ASN")
            .v4_only()
            .asn("149.154.160.0/20", 62041),
    );
    assert_eq!(database.lookup(ip("149.154.167.220")).unwrap(), Some(62041));
    assert_eq!(database.lookup(ip("2001:67c:4e8::1")).unwrap(), None);
}

#[test]
fn every_common_layout() {
    let nested = |outer: &str, inner: &str, value: Value| {
        Value::map([(outer, Value::map([(inner, value)]))])
    };
    for record in [
        Value::map([
            ("asn", text("AS62041")),
            ("name", text("Telegram Messenger Inc")),
        ]),
        Value::map([("country", text("GB")), ("asn", text("62041"))]),
        Value::map([("asn", Value::Number(62041))]),
        Value::map([("as_number", Value::Number(62041))]),
        Value::map([("as", text("as62041 Telegram Messenger Inc"))]),
        nested("as", "number", Value::Number(62041)),
        nested("as", "asn", text("AS62041")),
        nested("asn", "asn", text("AS62041")),
        nested("asn", "number", Value::Number(62041)),
        nested("traits", "autonomous_system_number", Value::Number(62041)),
    ] {
        let database = open(&Database::new("other").network("149.154.160.0/20", record.clone()));
        assert_eq!(
            database.lookup(ip("149.154.167.220")).unwrap(),
            Some(62041),
            "{record:?}"
        );
    }
}

#[test]
fn a_record_without_a_number_belongs_to_nobody() {
    let database = open(&telegram().network("9.9.9.0/24", Value::map([("name", text("x"))])));
    assert_eq!(database.lookup(ip("9.9.9.9")).unwrap(), None);
}

#[test]
fn a_record_with_nonsense_is_an_error_and_lets_nobody_in() {
    for value in [
        text("ASx"),
        text("AS"),
        text(""),
        text("62041x"),
        text("4294967296"),
        Value::map([]),
    ] {
        let record = Value::map([("autonomous_system_number", value.clone())]);
        let database = open(&telegram().network("9.9.9.0/24", record));
        assert!(database.lookup(ip("9.9.9.9")).is_err(), "{value:?}");
    }
}

#[test]
fn names_of_organisations() {
    let named =
        |record| open(&telegram().network("9.9.9.0/24", record)).organisation(ip("9.9.9.9"));
    assert_eq!(named(Value::asn(1)).as_deref(), Some("Example"));
    let ipinfo = Value::map([("asn", text("AS1")), ("name", text("A\nB"))]);
    assert_eq!(named(ipinfo).as_deref(), Some("AB"));
    let long = Value::map([("as_name", text(&"é".repeat(100)))]);
    assert_eq!(named(long).map(|name| name.chars().count()), Some(80));
    for nothing in [
        Value::map([("asn", Value::Number(1))]),
        Value::map([("name", Value::Number(1))]),
        Value::map([("name", text(" "))]),
    ] {
        assert_eq!(named(nothing), None);
    }
    let database = open(
        &Database::new("GeoLite2-ASN")
            .v4_only()
            .asn("149.154.160.0/20", 62041),
    );
    assert_eq!(database.organisation(ip("2001:67c:4e8::1")), None);
}

#[test]
fn other_databases_are_told_apart() {
    let city = Value::map([("country", Value::map([("iso_code", text("GB"))]))]);
    for database in [
        Database::new("GeoLite2-City").network("149.154.160.0/20", city),
        Database::new("GeoLite2-ASN"),
    ] {
        let told = AsnDatabase::from_bytes(database.build()).unwrap_err();
        assert!(
            told.contains("not a database of autonomous systems") && told.contains("GeoLite2-"),
            "{told}"
        );
    }
}

#[test]
fn damaged_files_are_found() {
    let good = telegram().build();
    let mut bad = vec![
        Vec::new(),
        b"<html>404</html>".to_vec(),
        good[..good.len() / 2].to_vec(),
        good[..good.len() - 40].to_vec(),
    ];
    // A record that points far behind the data.
    bad.push({
        let mut bytes = good.clone();
        bytes[0..3].copy_from_slice(&[0xff; 3]);
        bytes
    });
    for bytes in bad {
        let told = AsnDatabase::from_bytes(bytes).unwrap_err();
        assert!(told.contains("damaged"), "{told}");
    }
}

#[test]
fn damage_anywhere_never_panics() {
    let good = telegram().build();
    for at in 0..good.len() {
        let mut bytes = good.clone();
        bytes[at] ^= 0xff;
        if let Ok(database) = AsnDatabase::from_bytes(bytes) {
            for address in ["149.154.167.220", "8.8.8.8", "2001:67c:4e8::1"] {
                let _ = database.lookup(ip(address));
                let _ = database.organisation(ip(address));
            }
        }
    }
}

#[test]
fn the_file_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("asn.mmdb");
    let told = AsnDatabase::open(&file).unwrap_err();
    assert!(
        told.contains("asn.mmdb") && told.contains("cannot be read"),
        "{told}"
    );
    std::fs::write(&file, "nonsense").unwrap();
    let told = AsnDatabase::open(&file).unwrap_err();
    assert!(
        told.contains("asn.mmdb") && told.contains("damaged"),
        "{told}"
    );
    std::fs::write(&file, telegram().build()).unwrap();
    assert!(AsnDatabase::open(&file).is_ok());
    assert!(AsnDatabase::open(folder.path()).is_err());
}
