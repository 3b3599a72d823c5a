use crate::generated::errors;
use crate::language::{Language, chosen_language};

/// A code's row in one of the document's six error tables.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Explanation {
    /// Id of the table: `server`, `execution`, `cme`, `registration`, `provisioning` or `gateway`.
    pub table: &'static str,
    /// The code.
    pub code: i32,
    /// The document's own identifier, empty where it has none.
    pub name: &'static str,
    /// What the document says, in Chinese.
    pub zh: &'static str,
    /// The same in English.
    pub en: &'static str,
}

impl Explanation {
    /// What it means, in the chosen language.
    #[must_use]
    pub fn text(&self) -> &'static str {
        match chosen_language() {
            Language::English => self.en,
            Language::Chinese => self.zh,
        }
    }
}

pub(crate) type Table = &'static [Explanation];

fn find(table: Table, code: i64) -> Option<&'static Explanation> {
    table.iter().find(|row| i64::from(row.code) == code)
}

/// Every row of a code, for the six tables overlap.
///
/// ```
/// let tables: Vec<_> = tcat::all_explanations(202).map(|row| row.table).collect();
/// assert_eq!(tables, ["cme"]);
/// ```
pub fn all_explanations(code: i64) -> impl Iterator<Item = &'static Explanation> {
    errors::ALL
        .iter()
        .filter_map(move |table| find(table, code))
}

/// The row that speaks for a code of a command's failure or of a URC, by its name; `cme` tells
/// whether the code came with `+CME ERROR`.
#[must_use]
pub fn explain(code: i64, command: &str, cme: bool) -> Option<&'static Explanation> {
    let tables = if cme {
        errors::OF_CME
    } else {
        errors::tables_of(command)
    };
    tables.iter().find_map(|table| find(table, code))
}
