// Made from assembly/protocol by `npm run generate`; do not edit.

use crate::language::{Language, Saying};

pub const ABI_MAJOR: u32 = 1;
pub const ABI_MINOR: u32 = 1;

/// What `poll` returns.
pub mod event {
    pub const NONE: u32 = 0;
    pub const ACCEPTED: u32 = 1;
    pub const DATA: u32 = 2;
    pub const DONE: u32 = 3;
    pub const FAILED: u32 = 4;
    pub const MESSAGE_BEGIN: u32 = 5;
    pub const SLICE: u32 = 6;
    pub const MESSAGE_END: u32 = 7;
    pub const DISCONNECTED: u32 = 8;
    pub const RECONNECTING: u32 = 9;
    pub const RECONNECTED: u32 = 10;
    pub const OTA: u32 = 11;
    pub const PROVISIONING: u32 = 12;
    pub const WIFI: u32 = 13;
    pub const READY: u32 = 14;
    pub const LINE: u32 = 15;
    pub const DAMAGED: u32 = 16;
    pub const FIRMWARE_BEGIN: u32 = 17;
    pub const FIRMWARE_END: u32 = 18;
    pub const TRANSMIT: u32 = 19;
    pub const PAYLOAD: u32 = 20;
    pub const SESSION_SKIPPED: u32 = 21;
    pub const SESSION_FAILED: u32 = 22;
    pub const SESSION_DOWN: u32 = 23;
    pub const SESSION_UP: u32 = 24;
    pub const SESSION_ENDED: u32 = 25;
    pub const SESSION_STEP: u32 = 26;
}

/// What `field` returns.
pub mod field {
    pub const NONE: u32 = 0;
    pub const TEXT: u32 = 1;
    pub const NUMBER: u32 = 2;
}

/// Bits of the event record's flags.
pub mod flag {
    pub const CODE: u32 = 1;
    pub const SUBCODE: u32 = 2;
    pub const TEXT: u32 = 4;
}

/// Bits of `configure`.
pub mod option {
    pub const KEEP_BACKSLASH: u32 = 1;
    pub const KEEP_QUOTE: u32 = 2;
    pub const KEEP_COMMA: u32 = 4;
    pub const FIRMWARE_RAW: u32 = 8;
    pub const FIRMWARE_HEX: u32 = 16;
}

/// Places of the words that `layout` points to.
pub mod layout {
    pub const RING: usize = 0;
    pub const RING_SIZE: usize = 1;
    pub const HEAD: usize = 2;
    pub const TAIL: usize = 3;
    pub const LOST: usize = 4;
    pub const GAP: usize = 5;
    pub const EVENT: usize = 6;
    pub const INPUT: usize = 7;
    pub const INPUT_SIZE: usize = 8;
    pub const WORDS: usize = 9;
}

/// Places of the words of the event record.
pub mod record {
    pub const TEXT: usize = 0;
    pub const LENGTH: usize = 1;
    pub const NUMBER: usize = 2;
    pub const REASON: usize = 3;
    pub const FLAGS: usize = 4;
    pub const CODE: usize = 5;
    pub const SUBCODE: usize = 6;
    pub const COMMAND: usize = 7;
    pub const WORDS: usize = 8;
}

/// Sizes in bytes.
pub mod size {
    pub const COMMAND_LINE: usize = 256;
    pub const RECEIVED_LINE: usize = 512;
    pub const MESSAGE: usize = 16384;
    pub const FIRMWARE: usize = 4096;
    pub const PAYLOAD: usize = 2048;
}

/// Range of the quiet time in milliseconds.
pub mod quiet {
    pub const LEAST: u32 = 10;
    pub const MOST: u32 = 60000;
}

/// Default limit of a plain command or a line in milliseconds.
pub const PLAIN_LIMIT: u32 = 25000;

/// What leaves a data phase.
pub const LEAVE: &[u8] = b"+++\r\n";

/// Form of a command: `AT+X=?`, `AT+X?`, `AT+X=…` or `AT+X`.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Form {
    /// `test`
    Test = 0,
    /// `read`
    Read = 1,
    /// `set`
    Set = 2,
    /// `exec`
    Exec = 3,
}

impl Form {
    /// Its name in transcripts and errors.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Test => "test",
            Self::Read => "read",
            Self::Set => "set",
            Self::Exec => "exec",
        }
    }

    /// The one of this number.
    #[must_use]
    pub const fn from_number(number: u32) -> Option<Self> {
        Some(match number {
            0 => Self::Test,
            1 => Self::Read,
            2 => Self::Set,
            3 => Self::Exec,
            _ => return None,
        })
    }
}

/// Why a command failed, or a session went down.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Reason {
    /// the module refused it.
    Cme = 1,
    /// the module tried and failed.
    Fail = 2,
    /// the module does not take this command or its arguments: check them and the module's firmware.
    Error = 3,
    /// the core or the module is busy with another command: send it again later.
    Busy = 4,
    /// the module did not answer in time: check power, wiring and baud rate, then open the client again.
    Timeout = 5,
    /// it was given up.
    Aborted = 6,
    /// the module restarted: send it again when it is ready.
    Reset = 7,
    /// MQTT was disconnected.
    Lost = 8,
    /// the module does not answer: check its power and wiring.
    Silent = 9,
    /// the module is in another state than it must be.
    State = 10,
}

impl Reason {
    /// Its name in transcripts and errors.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cme => "cme",
            Self::Fail => "fail",
            Self::Error => "error",
            Self::Busy => "busy",
            Self::Timeout => "timeout",
            Self::Aborted => "aborted",
            Self::Reset => "reset",
            Self::Lost => "lost",
            Self::Silent => "silent",
            Self::State => "state",
        }
    }

    /// What it means and what to do, in the chosen language.
    #[must_use]
    pub fn advice(self) -> &'static str {
        self.saying().say()
    }

    /// The same in this language.
    #[must_use]
    pub const fn advice_in(self, language: Language) -> &'static str {
        self.saying().said_in(language)
    }

    const fn saying(self) -> Saying {
        match self {
            Self::Cme => Saying { en: "the module refused it", zh: "模组拒绝执行" },
            Self::Fail => Saying { en: "the module tried and failed", zh: "模组已执行，但失败了" },
            Self::Error => Saying { en: "the module does not take this command or its arguments: check them and the module's firmware", zh: "模组不接受该命令或其参数：请检查命令、参数和模组固件" },
            Self::Busy => Saying { en: "the core or the module is busy with another command: send it again later", zh: "核心或模组正在处理另一条命令：请稍后重发" },
            Self::Timeout => Saying { en: "the module did not answer in time: check power, wiring and baud rate, then open the client again", zh: "模组未在时限内应答：请检查供电、接线和波特率，然后重新打开客户端" },
            Self::Aborted => Saying { en: "it was given up", zh: "已放弃" },
            Self::Reset => Saying { en: "the module restarted: send it again when it is ready", zh: "模组已重启：请在其就绪（ready）后重发" },
            Self::Lost => Saying { en: "MQTT was disconnected", zh: "MQTT 连接已断开" },
            Self::Silent => Saying { en: "the module does not answer: check its power and wiring", zh: "模组没有应答：请检查其供电和接线" },
            Self::State => Saying { en: "the module is in another state than it must be", zh: "模组不在应有的状态" },
        }
    }

    /// The one of this number.
    #[must_use]
    pub const fn from_number(number: u32) -> Option<Self> {
        Some(match number {
            1 => Self::Cme,
            2 => Self::Fail,
            3 => Self::Error,
            4 => Self::Busy,
            5 => Self::Timeout,
            6 => Self::Aborted,
            7 => Self::Reset,
            8 => Self::Lost,
            9 => Self::Silent,
            10 => Self::State,
            _ => return None,
        })
    }
}

/// Why a call was not sent.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Refusal {
    /// the core or the module is busy with another command: send it again later.
    Busy = 1,
    /// there is no such command: a name is capitals, digits and _.
    UnknownCommand = 2,
    /// the command does not have this form: see the reference page.
    BadForm = 3,
    /// an argument is missing.
    Missing = 4,
    /// there is more than is taken: see the reference page.
    TooMany = 5,
    /// an argument is of the wrong type.
    BadType = 6,
    /// an argument is outside its range: see the reference page.
    OutOfRange = 7,
    /// an argument is too long: see the reference page.
    TooLong = 8,
    /// CR, LF and NUL cannot be sent in an argument, + and # not in a topic to publish to.
    BadCharacter = 9,
    /// the command line would be longer than 256 bytes: use publish, or shorten it.
    LineTooLong = 10,
}

impl Refusal {
    /// Its name in transcripts and errors.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Busy => "busy",
            Self::UnknownCommand => "unknown-command",
            Self::BadForm => "bad-form",
            Self::Missing => "missing",
            Self::TooMany => "too-many",
            Self::BadType => "bad-type",
            Self::OutOfRange => "out-of-range",
            Self::TooLong => "too-long",
            Self::BadCharacter => "bad-character",
            Self::LineTooLong => "line-too-long",
        }
    }

    /// What it means and what to do, in the chosen language.
    #[must_use]
    pub fn advice(self) -> &'static str {
        self.saying().say()
    }

    /// The same in this language.
    #[must_use]
    pub const fn advice_in(self, language: Language) -> &'static str {
        self.saying().said_in(language)
    }

    const fn saying(self) -> Saying {
        match self {
            Self::Busy => Saying { en: "the core or the module is busy with another command: send it again later", zh: "核心或模组正在处理另一条命令：请稍后重发" },
            Self::UnknownCommand => Saying { en: "there is no such command: a name is capitals, digits and _", zh: "没有这条命令：命令名由大写字母、数字和 _ 组成" },
            Self::BadForm => Saying { en: "the command does not have this form: see the reference page", zh: "该命令没有这种形式：请查阅参考页" },
            Self::Missing => Saying { en: "an argument is missing", zh: "缺少参数" },
            Self::TooMany => Saying { en: "there is more than is taken: see the reference page", zh: "多于可接受的数量：请查阅参考页" },
            Self::BadType => Saying { en: "an argument is of the wrong type", zh: "参数类型不对" },
            Self::OutOfRange => Saying { en: "an argument is outside its range: see the reference page", zh: "参数超出范围：请查阅参考页" },
            Self::TooLong => Saying { en: "an argument is too long: see the reference page", zh: "参数过长：请查阅参考页" },
            Self::BadCharacter => Saying { en: "CR, LF and NUL cannot be sent in an argument, + and # not in a topic to publish to", zh: "参数中不能有 CR、LF 和 NUL，发布的主题中不能有 + 和 #" },
            Self::LineTooLong => Saying { en: "the command line would be longer than 256 bytes: use publish, or shorten it", zh: "命令行将超过 256 字节：请改用 publish，或缩短内容" },
        }
    }

    /// The one of this number.
    #[must_use]
    pub const fn from_number(number: u32) -> Option<Self> {
        Some(match number {
            1 => Self::Busy,
            2 => Self::UnknownCommand,
            3 => Self::BadForm,
            4 => Self::Missing,
            5 => Self::TooMany,
            6 => Self::BadType,
            7 => Self::OutOfRange,
            8 => Self::TooLong,
            9 => Self::BadCharacter,
            10 => Self::LineTooLong,
            _ => return None,
        })
    }
}

/// A step of a session.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Step {
    /// `greet`
    Greet = 1,
    /// `device`
    Device = 2,
    /// `wifi`
    Wifi = 3,
    /// `register`
    Register = 4,
    /// `connect`
    Connect = 5,
    /// `subscribe`
    Subscribe = 6,
    /// `ota`
    Ota = 7,
}

impl Step {
    /// Its name in transcripts and errors.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Greet => "greet",
            Self::Device => "device",
            Self::Wifi => "wifi",
            Self::Register => "register",
            Self::Connect => "connect",
            Self::Subscribe => "subscribe",
            Self::Ota => "ota",
        }
    }

    /// The one of this number.
    #[must_use]
    pub const fn from_number(number: u32) -> Option<Self> {
        Some(match number {
            1 => Self::Greet,
            2 => Self::Device,
            3 => Self::Wifi,
            4 => Self::Register,
            5 => Self::Connect,
            6 => Self::Subscribe,
            7 => Self::Ota,
            _ => return None,
        })
    }
}

/// A field of a session's configuration: where a refusal lies.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Field {
    /// `device`
    Device = 1,
    /// `product`
    Product = 2,
    /// `wifi`
    Wifi = 3,
    /// `mqtt`
    Mqtt = 4,
    /// `topics`
    Topics = 5,
    /// `version`
    Version = 6,
    /// `check`
    Check = 7,
}

impl Field {
    /// Its name in transcripts and errors.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Product => "product",
            Self::Wifi => "wifi",
            Self::Mqtt => "mqtt",
            Self::Topics => "topics",
            Self::Version => "version",
            Self::Check => "check",
        }
    }

    /// The one of this number.
    #[must_use]
    pub const fn from_number(number: u32) -> Option<Self> {
        Some(match number {
            1 => Self::Device,
            2 => Self::Product,
            3 => Self::Wifi,
            4 => Self::Mqtt,
            5 => Self::Topics,
            6 => Self::Version,
            7 => Self::Check,
            _ => return None,
        })
    }
}

/// Bits of `engage`.
pub mod session_flag {
    pub const KEEP: u32 = 1;
    pub const NO_WIFI: u32 = 2;
}

/// Sizes of a session's configuration, in bytes or counted.
pub mod session_size {
    pub const STRINGS: usize = 1024;
    pub const TOPICS: usize = 10;
    pub const SSID: usize = 32;
    pub const PASSWORD: usize = 64;
}

/// Milliseconds between looks at a module that says nothing, where a session is told of none.
pub const DEFAULT_CHECK: u32 = 30000;

/// Commands beside the set that a session sends, by their numbers.
pub static SESSION_COMMANDS: [(u32, &str); 4] = [
    (30, "E0"),
    (31, "CWSTATE"),
    (32, "CWJAP"),
    (33, "CWMODE"),
];

/// Names of the commands; a command's number is its place, from 1.
pub static COMMANDS: [&str; 28] = [
    "TCDEVINFOSET",
    "TCPRDINFOSET",
    "TCDEVREG",
    "TCMODULE",
    "TCRESTORE",
    "TCMQTTCONN",
    "TCMQTTDISCONN",
    "TCMQTTPUB",
    "TCMQTTPUBL",
    "TCMQTTPUBRAW",
    "TCMQTTSUB",
    "TCMQTTUNSUB",
    "TCMQTTSTATE",
    "TCOTASET",
    "TCFWINFO",
    "TCREADFWDATA",
    "TCSTARTSMART",
    "TCSTOPSMART",
    "TCSAP",
    "TCSTOPSAP",
    "TCMODINFOSET",
    "TCMQTTSRV",
    "TCVER",
    "TCGWBIND",
    "TCGWONLINE",
    "TCSUBDEVINFOSET",
    "TCSUBDEVPRDSET",
    "TCSUBDEVREG",
];

/// Default limit of a command's last answer in milliseconds, by its name and form.
pub static LIMITS: &[(&str, Form, u32)] = &[
    ("TCDEVINFOSET", Form::Read, 5000),
    ("TCDEVINFOSET", Form::Set, 25000),
    ("TCPRDINFOSET", Form::Read, 5000),
    ("TCPRDINFOSET", Form::Set, 25000),
    ("TCDEVREG", Form::Exec, 25000),
    ("TCMODULE", Form::Exec, 5000),
    ("TCRESTORE", Form::Exec, 5000),
    ("TCMQTTCONN", Form::Read, 5000),
    ("TCMQTTCONN", Form::Set, 25000),
    ("TCMQTTDISCONN", Form::Exec, 5000),
    ("TCMQTTPUB", Form::Set, 25000),
    ("TCMQTTPUBL", Form::Set, 25000),
    ("TCMQTTPUBRAW", Form::Set, 25000),
    ("TCMQTTSUB", Form::Read, 5000),
    ("TCMQTTSUB", Form::Set, 25000),
    ("TCMQTTUNSUB", Form::Read, 5000),
    ("TCMQTTUNSUB", Form::Set, 25000),
    ("TCMQTTSTATE", Form::Read, 5000),
    ("TCOTASET", Form::Read, 5000),
    ("TCOTASET", Form::Set, 25000),
    ("TCFWINFO", Form::Read, 5000),
    ("TCREADFWDATA", Form::Set, 5000),
    ("TCSTARTSMART", Form::Exec, 310000),
    ("TCSTOPSMART", Form::Exec, 5000),
    ("TCSAP", Form::Read, 5000),
    ("TCSAP", Form::Set, 310000),
    ("TCSTOPSAP", Form::Exec, 5000),
    ("TCMODINFOSET", Form::Read, 5000),
    ("TCMODINFOSET", Form::Set, 25000),
    ("TCMQTTSRV", Form::Read, 5000),
    ("TCMQTTSRV", Form::Set, 25000),
    ("TCVER", Form::Exec, 5000),
    ("TCGWBIND", Form::Read, 5000),
    ("TCGWBIND", Form::Set, 25000),
    ("TCGWONLINE", Form::Read, 5000),
    ("TCGWONLINE", Form::Set, 25000),
    ("TCSUBDEVINFOSET", Form::Read, 5000),
    ("TCSUBDEVINFOSET", Form::Set, 25000),
    ("TCSUBDEVPRDSET", Form::Read, 5000),
    ("TCSUBDEVPRDSET", Form::Set, 25000),
    ("TCSUBDEVREG", Form::Read, 5000),
    ("TCSUBDEVREG", Form::Set, 25000),
];

/// Commands with a payload behind the prompt.
pub static PAYLOAD_COMMANDS: &[&str] = &["TCMQTTPUBL", "TCMQTTPUBRAW"];
