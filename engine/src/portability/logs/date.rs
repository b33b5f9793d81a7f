//! Dates as apps write them for people: in any language, in the order of any country that can be told.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{FaultCode, digits::western, months::Months};

/// Years in which somebody may have logged.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;
/// Years of the Buddhist calendar, which Thai phones write, and how far they are ahead.
const BUDDHIST_YEARS: std::ops::RangeInclusive<i32> = 2533..=2643;
const BUDDHIST_AHEAD: i32 = 543;

/// Words for the second half of the day.
const AFTERNOON: [&str; 9] = ["pm", "p", "μμ", "午後", "下午", "오후", "م", "chiều", "ös"];
/// Words for the first half.
const MORNING: [&str; 8] = ["am", "πμ", "午前", "上午", "오전", "ص", "sáng", "öö"];
/// Words before the number of a month.
const MONTH_NUMBER: [&str; 2] = ["thg", "tháng"];

/// Reads the dates of one file, whose language is that in which most of its months make sense.
pub(super) struct Dates(Months);

#[derive(Debug, PartialEq, Eq)]
enum Token {
    /// With the number of its digits and what stands before it.
    Number {
        value: i32,
        digits: usize,
        after: Option<char>,
    },
    Time {
        hour: u32,
        minute: u32,
        second: u32,
    },
    Word(String),
}

impl Dates {
    pub(super) fn of<'a>(stamps: impl Iterator<Item = &'a str>) -> Self {
        let distinct: BTreeSet<&str> = stamps.collect();
        let words = distinct.into_iter().flat_map(|stamp| {
            tokens(&western(stamp))
                .into_iter()
                .filter_map(|token| match token {
                    Token::Word(word) => Some(word),
                    _ => None,
                })
        });
        Self(Months::of(&words.collect()))
    }

    /// The instant by the clock on the wall; midnight where only a day is named. A zone is passed over.
    pub(super) fn read(&self, text: &str) -> Result<NaiveDateTime, FaultCode> {
        if text.trim().is_empty() {
            return Err(FaultCode::DateMissing);
        }
        let tokens = tokens(&western(text));
        let words: Vec<&str> = tokens
            .iter()
            .filter_map(|token| match token {
                Token::Word(word) => Some(word.as_str()),
                _ => None,
            })
            .collect();
        let numbers: Vec<&Token> = tokens
            .iter()
            .filter(|token| matches!(token, Token::Number { .. }))
            .collect();
        let (date, rest) = self.day(&words, &numbers)?;
        let said = tokens.iter().find_map(|token| match *token {
            Token::Time { hour, minute, second } => Some((hour, minute, second)),
            _ => None,
        });
        let (hour, minute, second) = match (said, rest) {
            (Some(time), _) => time,
            // 17.18 or 17h18
            (
                None,
                [
                    Token::Number { value: hour, .. },
                    Token::Number { value: minute, .. },
                    ..,
                ],
            ) => (small(*hour)?, small(*minute)?, 0),
            (None, _) => (0, 0, 0),
        };
        let hour = of_day(hour, &words);
        let time = NaiveTime::from_hms_opt(hour, minute, second).ok_or(FaultCode::DateUnreadable)?;
        Ok(date.and_time(time))
    }

    /// The day, and the numbers that are left.
    fn day<'a>(
        &self,
        words: &[&str],
        numbers: &'a [&'a Token],
    ) -> Result<(NaiveDate, &'a [&'a Token]), FaultCode> {
        let numeric = words.iter().any(|word| MONTH_NUMBER.contains(word));
        let month = if numeric { None } else { self.0.find(words) };
        if let Some(month) = month {
            let [first, second, rest @ ..] = numbers else {
                return Err(FaultCode::DateUnreadable);
            };
            let (year, day) = if is_year(first) {
                (first, second)
            } else {
                (second, first)
            };
            return Ok((date(value(year), month, value(day))?, rest));
        }
        let [first, second, third, rest @ ..] = numbers else {
            return Err(FaultCode::DateUnreadable);
        };
        let (a, b, c) = (value(first), value(second), value(third));
        if is_year(first) {
            return Ok((date(a, small(b)?, c)?, rest));
        }
        if !is_year(third) {
            return Err(FaultCode::DateUnreadable);
        }
        let dotted = |token: &Token| matches!(token, Token::Number { after: Some('.'), .. });
        let (day, month) = if numeric || dotted(second) || a > 12 {
            (a, b)
        } else if b > 12 {
            (b, a)
        } else if a == b {
            (a, a)
        } else {
            return Err(FaultCode::DateAmbiguous);
        };
        Ok((date(c, small(month)?, day)?, rest))
    }
}

fn value(token: &Token) -> i32 {
    match token {
        Token::Number { value, .. } => *value,
        _ => 0,
    }
}

fn is_year(token: &Token) -> bool {
    matches!(token, Token::Number { digits: 4, .. })
}

fn small(value: i32) -> Result<u32, FaultCode> {
    u32::try_from(value).map_err(|_| FaultCode::DateUnreadable)
}

fn date(year: i32, month: u32, day: i32) -> Result<NaiveDate, FaultCode> {
    let year = if BUDDHIST_YEARS.contains(&year) {
        year - BUDDHIST_AHEAD
    } else {
        year
    };
    let date = NaiveDate::from_ymd_opt(year, month, small(day)?).ok_or(FaultCode::DateUnreadable)?;
    if YEARS.contains(&year) {
        Ok(date)
    } else {
        Err(FaultCode::DateOutOfRange)
    }
}

/// From twelve hours to twenty-four, where a word says which half of the day.
fn of_day(hour: u32, words: &[&str]) -> u32 {
    let says = |half: &[&str]| words.iter().any(|word| half.contains(word));
    let morning = says(&MORNING) || words.windows(2).any(|pair| pair == ["a", "m"]);
    match hour {
        1..=11 if says(&AFTERNOON) => hour + 12,
        12 if morning => 0,
        _ => hour,
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut tokens = Vec::new();
    let mut at = 0;
    let mut before = None;
    while let Some(c) = chars.get(at).copied() {
        if c.is_ascii_digit() {
            let (value, digits) = number(&chars, at);
            at += digits;
            if chars.get(at) == Some(&':') && is_digit(at + 1) {
                let (minute, more) = number(&chars, at + 1);
                at += 1 + more;
                let mut second = 0;
                if chars.get(at) == Some(&':') && is_digit(at + 1) {
                    let (value, more) = number(&chars, at + 1);
                    (second, at) = (value, at + 1 + more);
                }
                let part = |value: i32| u32::try_from(value).unwrap_or(u32::MAX);
                tokens.push(Token::Time {
                    hour: part(value),
                    minute: part(minute),
                    second: part(second),
                });
            } else {
                tokens.push(Token::Number {
                    value,
                    digits,
                    after: before,
                });
            }
        } else if c.is_alphabetic() {
            let mut word = String::new();
            while let Some(c) = chars.get(at).copied().filter(|c| continues(*c, &chars, at)) {
                if c != '.' {
                    word.extend(c.to_lowercase());
                }
                at += 1;
            }
            tokens.push(Token::Word(word));
        } else {
            at += 1;
        }
        if !c.is_whitespace() {
            before = Some(c);
        }
    }
    tokens
}

/// Letters, their marks, and points between letters as in `a.m.` belong to a word.
fn continues(c: char, chars: &[char], at: usize) -> bool {
    let mark = |c: char| !c.is_ascii() && !c.is_whitespace() && !c.is_numeric() && !c.is_control();
    c.is_alphabetic() || mark(c) || (c == '.' && chars.get(at + 1).is_some_and(|next| next.is_alphabetic()))
}

/// The number that begins here and how many digits it has. Beyond nine digits its value means nothing.
fn number(chars: &[char], from: usize) -> (i32, usize) {
    let digits = chars.iter().skip(from).map_while(|c| c.to_digit(10));
    let (mut value, mut count) = (0_i32, 0);
    for digit in digits {
        value = value
            .saturating_mul(10)
            .saturating_add(i32::try_from(digit).unwrap_or(0));
        count += 1;
    }
    (value, count)
}
