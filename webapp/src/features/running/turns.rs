//! Supersets: the exercises of one group are done in turn, with a short rest inside and the full one after.

use training::plan::NodeId;
use training::replan::REST_INSIDE_S;

use super::Slot;

/// Where a superset goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The next exercise.
    pub slot: NodeId,
    /// Whether the round is not over yet.
    pub inside: bool,
}

impl Turn {
    /// The rest before it, in seconds, where so much is prescribed.
    #[must_use]
    pub fn rest_s(&self, prescribed_s: u32) -> u32 {
        if self.inside {
            prescribed_s.min(REST_INSIDE_S)
        } else {
            prescribed_s
        }
    }
}

/// Where it goes on after a set of one exercise of a superset: with whichever is furthest behind, looked for onwards and then from
/// the start. `None` outside of supersets, and where nothing else of it is open.
#[must_use]
pub fn next_in_turn(slots: &[Slot], ticked: &NodeId) -> Option<Turn> {
    let place = slots.iter().position(|slot| slot.id == *ticked)?;
    let (before, from) = slots.split_at(place);
    let (here, later) = from.split_first()?;
    let group = here.group.as_ref()?;
    let open = |slot: &&Slot| slot.group.as_ref() == Some(group) && slot.is_open();
    let others = later.iter().chain(before).filter(open);
    let next = others.min_by_key(|slot| slot.done)?;
    let own_turn = here.is_open() && here.done < next.done;
    (!own_turn).then(|| Turn {
        slot: next.id.clone(),
        inside: next.done < here.done,
    })
}

/// What the exercises of supersets are called, `A1`, `A2`, `B1`, in the order of the slots; `None` for one that stands alone.
#[must_use]
pub fn marks<'a>(groups: &[Option<&'a str>]) -> Vec<Option<String>> {
    let mut letters: Vec<(&str, u8)> = Vec::new();
    let mark = |group: Option<&'a str>| {
        let group = group?;
        if groups.iter().filter(|other| **other == Some(group)).count() < 2 {
            return None;
        }
        let known = letters.iter().position(|(known, _)| *known == group);
        let at = known.unwrap_or_else(|| {
            letters.push((group, 0));
            letters.len() - 1
        });
        let (_, count) = letters.get_mut(at)?;
        *count += 1;
        let letter = u8::try_from(at).ok().map(|at| char::from(b'A' + at % 26))?;
        Some(format!("{letter}{count}"))
    };
    groups.iter().copied().map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots(done: &[(Option<&str>, usize, usize)]) -> Vec<Slot> {
        let slot = |(place, (group, done, planned)): (usize, &(Option<&str>, usize, usize))| Slot {
            id: NodeId::try_from(format!("s{place}")).unwrap(),
            exercise: None,
            done: *done,
            planned: *planned,
            skipped: false,
            group: group.map(str::to_owned),
            mark: None,
        };
        done.iter().enumerate().map(slot).collect()
    }

    fn after(slots: &[Slot], ticked: usize) -> Option<(String, bool)> {
        next_in_turn(slots, &slots[ticked].id).map(|turn| (turn.slot.to_string(), turn.inside))
    }

    #[test]
    fn the_second_follows_the_first_within_a_round_and_the_first_the_second_after_it() {
        let first_done = slots(&[(Some("a"), 1, 3), (Some("a"), 0, 3), (None, 0, 3)]);
        assert_eq!(after(&first_done, 0), Some(("s1".to_owned(), true)));
        let round_done = slots(&[(Some("a"), 1, 3), (Some("a"), 1, 3), (None, 0, 3)]);
        assert_eq!(after(&round_done, 1), Some(("s0".to_owned(), false)));
        assert_eq!(after(&round_done, 2), None, "it belongs to none");
    }

    #[test]
    fn whoever_is_left_goes_on_alone_and_the_end_is_the_end() {
        let longer = slots(&[(Some("a"), 3, 4), (Some("a"), 3, 3)]);
        assert_eq!(after(&longer, 1), Some(("s0".to_owned(), false)));
        let alone = slots(&[(Some("a"), 4, 5), (Some("a"), 3, 3)]);
        assert_eq!(after(&alone, 0), None);
        let over = slots(&[(Some("a"), 3, 3), (Some("a"), 3, 3)]);
        assert_eq!(after(&over, 1), None);
    }

    #[test]
    fn three_go_round_and_a_set_out_of_turn_is_caught_up() {
        let three = slots(&[(Some("a"), 1, 3), (Some("a"), 1, 3), (Some("a"), 0, 3)]);
        assert_eq!(after(&three, 1), Some(("s2".to_owned(), true)));
        let ahead = slots(&[(Some("a"), 0, 3), (Some("a"), 2, 3)]);
        assert_eq!(after(&ahead, 1), Some(("s0".to_owned(), true)));
        assert_eq!(after(&ahead, 0), None, "it is still its own turn");
    }

    #[test]
    fn the_rest_inside_is_short_and_never_longer_than_what_is_prescribed() {
        let turn = |inside| Turn {
            slot: NodeId::try_from("s").unwrap(),
            inside,
        };
        assert_eq!(turn(true).rest_s(120), REST_INSIDE_S);
        assert_eq!(turn(true).rest_s(10), 10);
        assert_eq!(turn(false).rest_s(120), 120);
    }

    #[test]
    fn supersets_have_letters_and_what_stands_alone_has_none() {
        let names = marks(&[Some("x"), None, Some("x"), Some("y"), Some("z"), Some("y")]);
        let names: Vec<_> = names.iter().map(|name| name.as_deref().unwrap_or("-")).collect();
        assert_eq!(names, ["A1", "-", "A2", "B1", "-", "B2"]);
    }
}
