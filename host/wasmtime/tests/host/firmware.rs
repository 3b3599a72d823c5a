//! Reading the firmware in a module's cache.

use tcat::{Error, FirmwareChunk};

use crate::support::{Rig, rig};

/// MD5 of 1001 bytes, each 7 more than the one before.
const MD5: &str = "81cc460d2400d62512bce3a04bd52437";

fn image() -> Vec<u8> {
    (0..1_001_u32).map(|i| (i * 7) as u8).collect()
}

/// A module that serves the image as `told`; `spoil` may change a piece.
fn serving(told: &'static str, spoil: impl Fn(Vec<u8>) -> Vec<u8> + 'static) -> Rig {
    let image = image();
    let mut offset = 0;
    rig(move |text| {
        if text.starts_with("AT+TCFWINFO") {
            offset = 0;
            let size = image.len();
            return format!("OK\r\n+TCFWINFO:\"2.0\",{size},\"{told}\",716800\r\n").into_bytes();
        }
        let length: usize = text.trim_end().rsplit('=').next().unwrap().parse().unwrap();
        let piece = spoil(image[offset..offset + length].to_vec());
        offset += length;
        let mut answer = format!("OK\r\n+TCREADFWDATA:{},", piece.len()).into_bytes();
        answer.extend(piece);
        answer.extend(b"\r\n");
        answer
    })
}

fn read(mut rig: Rig, chunk: usize) -> Result<Vec<u8>, Error> {
    let mut whole = Vec::new();
    for chunk in rig.client.read_firmware(chunk)? {
        let FirmwareChunk { offset, data, .. } = chunk?;
        assert_eq!(offset, whole.len());
        whole.extend(data);
    }
    Ok(whole)
}

#[test]
fn the_image_comes_whole_in_pieces_of_any_size() {
    for chunk in [4, 256, 1_000, 4_096] {
        assert_eq!(read(serving(MD5, |piece| piece), chunk).unwrap(), image());
    }
}

#[test]
fn an_md5_in_capitals_is_the_same() {
    let capitals: &'static str = MD5.to_uppercase().leak();
    assert!(read(serving(capitals, |piece| piece), 2_048).is_ok());
}

#[test]
fn no_piece_is_asked_for_that_would_leave_the_module_unaligned() {
    for chunk in [0, 3, 10, 4_100] {
        let error = read(serving(MD5, |piece| piece), chunk).unwrap_err();
        assert_eq!(error.reason(), "out-of-range");
    }
}

#[test]
fn an_image_of_another_md5_is_an_error_at_its_end() {
    let mut rig = serving("00000000000000000000000000000000", |piece| piece);
    let mut firmware = rig.client.read_firmware(1_000).unwrap();
    assert_eq!(firmware.info().version, "2.0");
    assert!(firmware.next().unwrap().is_ok());
    assert!(firmware.next().unwrap().is_ok());
    let error = firmware.next().unwrap().unwrap_err();
    assert!(error.to_string().contains(MD5), "{error}");
    assert!(firmware.next().is_none());
}

#[test]
fn a_piece_that_is_shorter_than_asked_for_is_an_error() {
    let short = |mut piece: Vec<u8>| {
        piece.pop();
        piece
    };
    let error = read(serving(MD5, short), 256).unwrap_err();
    assert!(
        error.to_string().contains("255 bytes came at offset 0"),
        "{error}"
    );
}

#[test]
fn an_empty_image_has_no_pieces() {
    let mut rig =
        rig(|_| "OK\r\n+TCFWINFO:\"1\",0,\"d41d8cd98f00b204e9800998ecf8427e\",716800\r\n");
    assert_eq!(rig.client.read_firmware(4).unwrap().count(), 0);
}

#[test]
fn an_image_of_less_than_nothing_is_an_error() {
    let mut rig = rig(|_| "OK\r\n+TCFWINFO:\"2.0\",-1,\"x\",716800\r\n");
    let error = rig.client.read_firmware(64).err().unwrap();
    assert_eq!((error.reason(), error.command()), ("answer", "TCFWINFO"));
    assert!(error.to_string().contains("size"), "{error}");
}
