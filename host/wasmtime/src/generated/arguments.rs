// Made from assembly/protocol by `npm run generate`; do not edit.

/// What one argument of a command of the set may be.
pub struct Described {
    /// A text, or a number.
    pub text: bool,
    /// Fewest bytes of a text.
    pub least: usize,
    /// Most bytes of a text.
    pub most: usize,
    /// It may be left out.
    pub optional: bool,
    /// It is never shown.
    pub secret: bool,
    /// It takes no wildcards.
    pub topic: bool,
}

/// The arguments of a command of the set.
pub fn arguments_of(command: &[u8]) -> Option<&'static [Described]> {
    Some(match command {
        b"TCDEVINFOSET" => &[
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 10, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 48, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 44, optional: false, secret: true, topic: false },
            Described { text: true, least: 1, most: 24, optional: true, secret: false, topic: false },
        ],
        b"TCPRDINFOSET" => &[
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 10, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 32, optional: false, secret: true, topic: false },
            Described { text: true, least: 1, most: 48, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 24, optional: true, secret: false, topic: false },
        ],
        b"TCDEVREG" => &[
        ],
        b"TCMODULE" => &[
        ],
        b"TCRESTORE" => &[
        ],
        b"TCMQTTCONN" => &[
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
        ],
        b"TCMQTTDISCONN" => &[
        ],
        b"TCMQTTPUB" => &[
            Described { text: true, least: 1, most: 128, optional: false, secret: false, topic: true },
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: true, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
        ],
        b"TCMQTTPUBL" => &[
            Described { text: true, least: 1, most: 128, optional: false, secret: false, topic: true },
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
        ],
        b"TCMQTTPUBRAW" => &[
            Described { text: true, least: 1, most: 128, optional: false, secret: false, topic: true },
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
        ],
        b"TCMQTTSUB" => &[
            Described { text: true, least: 1, most: 128, optional: false, secret: false, topic: false },
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
        ],
        b"TCMQTTUNSUB" => &[
            Described { text: true, least: 1, most: 128, optional: false, secret: false, topic: false },
        ],
        b"TCMQTTSTATE" => &[
        ],
        b"TCOTASET" => &[
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 32, optional: false, secret: false, topic: false },
        ],
        b"TCFWINFO" => &[
        ],
        b"TCREADFWDATA" => &[
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
        ],
        b"TCSTARTSMART" => &[
        ],
        b"TCSTOPSMART" => &[
        ],
        b"TCSAP" => &[
            Described { text: true, least: 1, most: 32, optional: false, secret: false, topic: false },
            Described { text: true, least: 8, most: 32, optional: true, secret: true, topic: false },
            Described { text: false, least: 0, most: usize::MAX, optional: true, secret: false, topic: false },
        ],
        b"TCSTOPSAP" => &[
        ],
        b"TCMODINFOSET" => &[
            Described { text: true, least: 1, most: 30, optional: false, secret: false, topic: false },
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
        ],
        b"TCMQTTSRV" => &[
            Described { text: true, least: 1, most: 128, optional: false, secret: false, topic: false },
        ],
        b"TCVER" => &[
        ],
        b"TCGWBIND" => &[
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 10, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 48, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 44, optional: true, secret: true, topic: false },
        ],
        b"TCGWONLINE" => &[
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 10, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 48, optional: false, secret: false, topic: false },
        ],
        b"TCSUBDEVINFOSET" => &[
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 10, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 48, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 44, optional: false, secret: true, topic: false },
            Described { text: true, least: 1, most: 24, optional: true, secret: false, topic: false },
        ],
        b"TCSUBDEVPRDSET" => &[
            Described { text: false, least: 0, most: usize::MAX, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 10, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 32, optional: false, secret: true, topic: false },
            Described { text: true, least: 1, most: 48, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 24, optional: true, secret: false, topic: false },
        ],
        b"TCSUBDEVREG" => &[
            Described { text: true, least: 1, most: 10, optional: false, secret: false, topic: false },
            Described { text: true, least: 1, most: 48, optional: false, secret: false, topic: false },
        ],
        _ => return None,
    })
}

/// Lines that a module sends unasked: their names with a `+`, or the whole.
pub static URCS: &[&str] = &[
    "+TCMQTTRCVPUB",
    "+TCMQTTDISCON",
    "+TCMQTTRECONNECTING",
    "+TCMQTTRECONNECTED",
    "+TCOTASTATUS",
    "+TCSTARTSMART",
    "+TCSAP",
    "WIFI CONNECTED",
    "WIFI GOT IP",
    "WIFI DISCONNECT",
    "ready",
];
