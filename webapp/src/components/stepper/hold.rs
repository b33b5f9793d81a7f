//! A button that is held steps on, faster after a while.

/// Milliseconds until the next step of a button that is held, after `steps` steps so far.
#[must_use]
pub const fn wait_ms(steps: u32) -> u32 {
    match steps {
        // Long enough that a slow tap is one step.
        0 | 1 => 500,
        2..=6 => 220,
        _ => 110,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_button_never_slows_down() {
        let waits: Vec<u32> = (1..20).map(wait_ms).collect();
        assert!(waits.windows(2).all(|pair| pair[1] <= pair[0]));
        assert!(wait_ms(1) >= 400, "a tap must stay one step");
    }
}
