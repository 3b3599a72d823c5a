//! Bytes as the blanker sees them.

/// What stands for a byte, and where that is the byte itself.
pub const STAR: u8 = b'*';
pub const EX: u8 = b'x';

/// The next byte of the kind, where a blanked one makes a run by chance.
pub const fn next(byte: u8) -> u8 {
    match byte {
        b'0'..=b'8' => byte + 1,
        b'9' => b'0',
        b'a'..=b'e' | b'A'..=b'E' => byte + 1,
        b'f' => b'a',
        b'F' => b'A',
        STAR => EX,
        _ => STAR,
    }
}

/// The same of a blank before a line or a field.
pub const fn next_blank(byte: u8) -> u8 {
    if byte == b' ' { b'\t' } else { b' ' }
}

/// A hexadecimal digit's blank: one of its own kind.
pub const fn hex_blank(byte: u8) -> u8 {
    if byte.is_ascii_digit() {
        b'1'
    } else {
        b'A' | (byte & b' ')
    }
}
