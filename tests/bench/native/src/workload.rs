use serde_json::Value;

/// One item of work: bytes from the module, cut as the port delivers them.
#[derive(Clone)]
pub struct Workload {
    pub name: String,
    pub pieces: Vec<Vec<u8>>,
    /// Name of the read that must be running when the bytes come.
    pub read: Option<String>,
    /// The payload of the message that they are, where they are one.
    pub payload: Option<Vec<u8>>,
}

pub fn parse(value: &Value) -> Result<Vec<Workload>, String> {
    let list = value.as_array().ok_or("the workloads are no array")?;
    list.iter().map(workload).collect()
}

fn workload(value: &Value) -> Result<Workload, String> {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    Ok(Workload {
        name: text("name").ok_or("a workload has no name")?,
        pieces: value
            .get("pieces")
            .and_then(Value::as_array)
            .ok_or("a workload has no pieces")?
            .iter()
            .map(|piece| bytes(piece.as_str().unwrap_or_default()))
            .collect::<Result<_, _>>()?,
        read: text("read"),
        payload: text("payload").as_deref().map(bytes).transpose()?,
    })
}

/// One character is one byte.
fn bytes(text: &str) -> Result<Vec<u8>, String> {
    text.chars()
        .map(|character| u8::try_from(character).map_err(|_| "a character is no byte".to_owned()))
        .collect()
}
