//! Tests of the generated types against the facts table they come from.

mod facts;
mod files;
mod reading;
mod roundtrip;
