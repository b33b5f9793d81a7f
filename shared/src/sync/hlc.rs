//! Hybrid logical clocks: close to wall time, yet never running backwards and never equal on two devices.
//!
//! Kulkarni et al., "Logical Physical Clocks and Consistent Snapshots in Globally Distributed Databases",
//! 2014.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

use crate::ids::DeviceId;

/// How far ahead of the engine a clock may be, in milliseconds; beyond it, the engine stamps anew.
pub const MAX_SKEW_MS: u64 = 5 * 60 * 1000;

/// The largest time that the text form holds: the year 2286.
const MAX_MS: u64 = 9_999_999_999_999;

/// A moment that orders operations across devices: time, then counter, then device.
///
/// Its text form `0000000000000-00000-<device>` sorts like the value, in every database and language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hlc {
    ms: u64,
    counter: u16,
    device: DeviceId,
}

/// The text is not a clock value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a hybrid clock: <13 digits>-<5 digits>-<uuid>")]
pub struct HlcParseError;

impl Hlc {
    /// A moment; `ms` since 1970 is held below the year 2286.
    #[must_use]
    pub fn new(ms: u64, counter: u16, device: DeviceId) -> Self {
        Self {
            ms: ms.min(MAX_MS),
            counter,
            device,
        }
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub const fn ms(self) -> u64 {
        self.ms
    }

    /// Tells apart what was done in the same millisecond.
    #[must_use]
    pub const fn counter(self) -> u16 {
        self.counter
    }

    /// The device that made it.
    #[must_use]
    pub const fn device(self) -> DeviceId {
        self.device
    }

    /// The same moment, or `now_ms` where this clock runs more than [`MAX_SKEW_MS`] ahead of it. What is
    /// stamped anew within one millisecond keeps the order in which it arrived, told by `change_seq`.
    #[must_use]
    pub fn restamped(self, now_ms: u64, change_seq: u64) -> Self {
        if self.ms <= now_ms.saturating_add(MAX_SKEW_MS) {
            return self;
        }
        let counter = u16::try_from(change_seq % (u64::from(u16::MAX) + 1)).unwrap_or_default();
        Self::new(now_ms, counter, self.device)
    }
}

impl fmt::Display for Hlc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:013}-{:05}-{}", self.ms, self.counter, self.device)
    }
}

impl FromStr for Hlc {
    type Err = HlcParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (ms, rest) = text.split_at_checked(13).ok_or(HlcParseError)?;
        let (counter, device) = rest
            .strip_prefix('-')
            .and_then(|rest| rest.split_at_checked(5))
            .ok_or(HlcParseError)?;
        let device = device.strip_prefix('-').ok_or(HlcParseError)?;
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(ms) || !digits(counter) || device.len() != 36 {
            return Err(HlcParseError);
        }
        Ok(Self {
            ms: ms.parse().map_err(|_| HlcParseError)?,
            counter: counter.parse().map_err(|_| HlcParseError)?,
            device: DeviceId::new(Uuid::parse_str(device).map_err(|_| HlcParseError)?),
        })
    }
}

impl Serialize for Hlc {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Hlc {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "openapi")]
impl utoipa::PartialSchema for Hlc {
    fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        String::schema()
    }
}

#[cfg(feature = "openapi")]
impl utoipa::ToSchema for Hlc {}

/// The clock of one device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HlcClock {
    last: Hlc,
}

impl HlcClock {
    /// A clock that has not ticked yet.
    #[must_use]
    pub fn new(device: DeviceId) -> Self {
        Self {
            last: Hlc::new(0, 0, device),
        }
    }

    /// The next moment: later than every moment given or seen before, `now_ms` if that is later still.
    pub fn tick(&mut self, now_ms: u64) -> Hlc {
        self.last = if now_ms > self.last.ms {
            Hlc::new(now_ms, 0, self.last.device)
        } else if let Some(counter) = self.last.counter.checked_add(1) {
            Hlc { counter, ..self.last }
        } else {
            Hlc::new(self.last.ms + 1, 0, self.last.device)
        };
        self.last
    }

    /// Takes note of a moment that the engine has let through, so that what is done next comes after it, however slow
    /// the device's own clock is. The engine stamps anew what runs ahead of it, so following cannot run away.
    pub fn observe(&mut self, seen: Hlc) {
        if (seen.ms, seen.counter) > (self.last.ms, self.last.counter) {
            self.last = Hlc {
                device: self.last.device,
                ..seen
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn device(n: u128) -> DeviceId {
        DeviceId::new(Uuid::from_u128(n))
    }

    prop_compose! {
        fn hlcs()(ms in 0..=MAX_MS, counter: u16, d: u128) -> Hlc { Hlc::new(ms, counter, device(d)) }
    }

    proptest! {
        #[test]
        fn text_and_value_sort_alike(a in hlcs(), b in hlcs()) {
            prop_assert_eq!(a.cmp(&b), a.to_string().cmp(&b.to_string()));
        }

        #[test]
        fn print_then_parse_is_identity(a in hlcs()) {
            prop_assert_eq!(a.to_string().parse::<Hlc>(), Ok(a));
        }

        #[test]
        fn a_clock_never_runs_backwards(times in prop::collection::vec(0..10_u64, 1..50)) {
            let mut clock = HlcClock::new(device(1));
            let given: Vec<Hlc> = times.into_iter().map(|now| clock.tick(now)).collect();
            prop_assert!(given.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn what_is_done_after_seeing_another_device_comes_after_it_however_slow_the_own_clock_is() {
        for behind in [0, 1_000, 2 * 24 * 3_600_000] {
            let mut clock = HlcClock::new(device(1));
            let theirs = Hlc::new(2_000_000_000, 7, device(2));
            clock.observe(theirs);
            assert!(clock.tick(2_000_000_000 - behind) > theirs);
        }
    }

    #[test]
    fn a_clock_two_days_ahead_is_stamped_anew() {
        let two_days = 2 * 24 * 3_600_000;
        let theirs = Hlc::new(1_000 + two_days, 0, device(2));
        assert_eq!(theirs.restamped(1_000, 1).ms(), 1_000);
        let close = Hlc::new(1_000 + MAX_SKEW_MS, 0, device(2));
        assert_eq!(close.restamped(1_000, 1), close);
    }

    #[test]
    fn what_is_no_clock_is_refused() {
        for text in [
            "",
            "1",
            "0000000000001-00000",
            "000000000000x-00000-00000000-0000-0000-0000-000000000001",
        ] {
            assert_eq!(text.parse::<Hlc>(), Err(HlcParseError), "{text}");
        }
    }
}
