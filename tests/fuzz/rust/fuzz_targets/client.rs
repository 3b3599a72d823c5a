#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| tcat_fuzz::run(input));
