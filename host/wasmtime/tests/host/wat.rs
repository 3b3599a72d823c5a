use tcat::{CoreError, Module};

/// Every export: parameters and result, and a body that does nothing.
const EXPORTS: [(&str, &str, &str); 17] = [
    ("abi", "(result i32)", "i32.const 0x10000"),
    ("layout", "(result i32)", "i32.const 16"),
    ("configure", "(param i32)", ""),
    ("command", "(param i32 i32)", ""),
    ("plain", "(param i32 i32)", ""),
    ("line", "(param i32)", ""),
    ("text", "(param i32)", ""),
    ("number", "(param i32)", ""),
    ("other", "", ""),
    ("start", "(param i32 i32 i32) (result i32)", "i32.const 0"),
    ("progress", "(param i32 i32)", ""),
    ("abort", "(param i32)", ""),
    ("pass", "(param i32 i32) (result i32)", "i32.const 0"),
    ("poll", "(param i32) (result i32)", "i32.const 0"),
    ("field", "(result i32)", "i32.const 0"),
    ("deadline", "(param i32) (result i32)", "i32.const -1"),
    ("bcc", "(param i32) (result i32)", "i32.const 0"),
];

/// Where the record of an event stands.
pub const EVENT: u32 = 128;

/// Ring, its size, head, tail, lost, gap, event, input, its size.
pub const LAYOUT: [u32; 9] = [1024, 1024, 64, 68, 72, 76, EVENT, 512, 256];

/// The text of a module that does nothing but what `bodies` say, with other declarations in front.
pub fn text(layout: [u32; 9], bodies: &[(&str, &str)], declarations: &str) -> String {
    let data: String = layout
        .iter()
        .flat_map(|word| word.to_le_bytes())
        .map(|byte| format!("\\{byte:02x}"))
        .collect();
    let functions: String = EXPORTS
        .iter()
        .map(|(name, signature, nothing)| {
            let body = bodies
                .iter()
                .find(|(changed, _)| changed == name)
                .map_or(*nothing, |(_, body)| body);
            format!("(func ${name} (export \"{name}\") {signature} {body})\n")
        })
        .collect();
    format!(
        "(module {declarations} (memory (export \"memory\") 1 1)
         (global $count (mut i32) (i32.const 0))
         (data (i32.const 16) \"{data}\")\n{functions})"
    )
}

pub fn compile(text: &str) -> Module {
    Module::from_bytes(&wat::parse_str(text).expect("the test's own module")).unwrap()
}

/// A module of the right version with these bodies.
pub fn module(bodies: &[(&str, &str)]) -> Module {
    compile(&text(LAYOUT, bodies, ""))
}

/// Stores a word of the event record.
pub fn word(place: u32, value: i64) -> String {
    format!(
        "(i32.store (i32.const {}) (i32.const {value}))",
        EVENT + 4 * place
    )
}

/// Why no dialogue can be made of a module.
pub fn refusal(module: &Module) -> CoreError {
    match tcat::Dialogue::new(module, tcat::DialogueOptions::default()) {
        Ok(_) => panic!("the module was taken"),
        Err(error) => error,
    }
}
