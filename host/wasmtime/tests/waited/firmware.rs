//! Reading the firmware in a module's cache.

use tcat::tokio::Client;
use tokio::io::DuplexStream;

use crate::support::{Module, rig_of, waited_for};

/// MD5 of 1001 bytes of `x`.
const MD5: &str = "6a202626c2096e9cc2d75a0082a6536f";
const SIZE: usize = 1_001;

fn serving(md5: &'static str) -> (Client<DuplexStream>, Module) {
    let mut line = String::new();
    rig_of(64, move |byte| {
        line.push(char::from(byte));
        let whole = line.strip_suffix("\r\n")?;
        let answer = match whole.strip_prefix("AT+TCREADFWDATA=") {
            Some(length) => {
                let data = "x".repeat(length.parse().unwrap());
                format!("OK\r\n+TCREADFWDATA:{length},{data}\r\n")
            }
            None => format!("OK\r\n+TCFWINFO:\"2.0\",{SIZE},\"{md5}\",716800\r\n"),
        };
        line.clear();
        Some(answer)
    })
}

#[tokio::test(start_paused = true)]
async fn the_image_comes_whole_and_its_md5_is_checked() {
    for (md5, holds) in [(MD5, true), ("0", false)] {
        let (mut client, _module) = serving(md5);
        let mut firmware = client.read_firmware(256).await.unwrap();
        assert_eq!(firmware.info().size, SIZE as i32);
        let mut bytes = 0;
        let mut failed = false;
        while let Some(chunk) = firmware.next_chunk().await {
            match chunk {
                Ok(chunk) => {
                    assert_eq!(chunk.offset, bytes);
                    bytes += chunk.data.len();
                }
                Err(error) => {
                    assert!(error.to_string().contains("MD5"), "{error}");
                    failed = true;
                }
            }
        }
        assert_eq!((bytes, failed), (SIZE, !holds));
        assert!(firmware.next_chunk().await.is_none());
    }
}

#[tokio::test(start_paused = true)]
async fn an_image_whose_reading_was_dropped_ends_with_an_error() {
    let (mut client, _module) = serving(MD5);
    let mut firmware = client.read_firmware(256).await.unwrap();
    assert!(waited_for(2, firmware.next_chunk()).await.is_none());
    let error = firmware.next_chunk().await.unwrap().unwrap_err();
    assert!(error.to_string().contains("read it again"), "{error}");
    assert!(firmware.next_chunk().await.is_none());
}

#[tokio::test(start_paused = true)]
async fn pieces_that_modules_do_not_read_are_refused() {
    let (mut client, module) = serving(MD5);
    for chunk in [0, 3, 4_100] {
        let error = client.read_firmware(chunk).await.err().unwrap();
        assert_eq!(error.reason(), "out-of-range");
    }
    assert_eq!(module.sent(), "");
}
