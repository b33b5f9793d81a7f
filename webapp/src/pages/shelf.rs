//! The shelf on show: each part in each of its states. In debug builds only, so its words are not in `locales/`.

use leptos::prelude::*;

use crate::components::*;
use crate::format::Hundredths;
use crate::platform::theme::Theme;

/// The gallery.
#[component]
pub fn Shelf() -> impl IntoView {
    let theme = RwSignal::new(Some(Theme::stored()));
    view! {
        <div class="frame frame-plain">
            <main id="main" class="frame-main" tabindex="-1">
                <PageHeader title="Shelf" back="/">
                    "Thu 12 Mar"
                </PageHeader>
                <div class="columns">
                    <div class="stack stack-wide">
                        <Actions />
                        <Numbers />
                        <Fields />
                    </div>
                    <div class="stack stack-wide">
                        <Segmented
                            label="Theme"
                            options=vec![
                                (Theme::System, "System".into()),
                                (Theme::Light, "Light".into()),
                                (Theme::Dark, "Dark".into()),
                            ]
                            value=theme
                            on_change=move |chosen: Theme| {
                                chosen.apply();
                                theme.set(Some(chosen));
                            }
                        />
                        <Choices />
                        <States />
                    </div>
                </div>
            </main>
        </div>
    }
}

#[component]
fn Actions() -> impl IntoView {
    let sheet = RwSignal::new(false);
    let confirm = RwSignal::new(false);
    let toasts = use_toasts();
    view! {
        <section class="section">
            <h2>"Actions"</h2>
            <div class="row">
                <Button variant=ButtonVariant::Primary>"Start Push A"</Button>
                <Button glyph=Glyph::Swap>"Swap"</Button>
                <Button variant=ButtonVariant::Quiet on_press=move |()| sheet.set(true)>
                    "why"
                </Button>
                <Button variant=ButtonVariant::Danger on_press=move |()| confirm.set(true)>
                    "Delete account"
                </Button>
                <Button disabled=true>"Disabled"</Button>
                <Button busy=true>"Busy"</Button>
                <IconButton glyph=Glyph::More label="More" on_press=|()| {} />
            </div>
            <div class="row">
                <Button on_press=move |()| toasts.note("Saved.")>"Note"</Button>
                <Button on_press=move |()| {
                    toasts.undoable("Set 2 deleted.", Callback::new(move |()| toasts.note("Set 2 is back.")));
                }>"Note with undo"</Button>
            </div>
            <Sheet open=sheet title="Why 80 kg">
                <div class="stack">
                    <p>"Two reps in hand last time, so 2.5 kg more."</p>
                    <ProgressBar label="Confidence" value=7 max=10 text="likely" />
                    <TextField label="Note" value=RwSignal::new(String::new()) />
                </div>
            </Sheet>
            <Confirm
                open=confirm
                title="Delete the account?"
                body="Your log goes with it, for good."
                confirm="Delete account"
                danger=true
                on_confirm=move |()| toasts.note("Deleted.")
            />
        </section>
    }
}

#[component]
fn Numbers() -> impl IntoView {
    let grams = RwSignal::new(8_000_i64);
    let fault = RwSignal::new(None::<String>);
    view! {
        <section class="section">
            <h2>"Numbers"</h2>
            <Numeral value="82.5" unit="kg" size=NumeralSize::Hero />
            <Numeral value="× 6–8 @ 2 RIR" size=NumeralSize::Large />
            <Stepper
                label="Weight"
                value=Signal::derive(move || Hundredths(grams.get()).display("."))
                unit="kg"
                step="2.5 kg"
                at_least=Signal::derive(move || grams.get() <= 2_000)
                error=fault
                on_step=move |step| {
                    fault.set(None);
                    grams.update(|grams| *grams += if step == Step::More { 250 } else { -250 });
                }
                on_entry=move |text: String| match Hundredths::parse(&text) {
                    Ok(Hundredths(value)) => {
                        fault.set(None);
                        grams.set(value);
                    }
                    Err(error) => fault.set(Some(error.to_string())),
                }
            />
            <Table
                caption="Sets"
                columns=vec![
                    Column::text("#"),
                    Column::text("previous"),
                    Column::number("kg"),
                    Column::number("reps"),
                ]
            >
                <tr>
                    <td>"1"</td>
                    <td>"80 × 8 @2"</td>
                    <td class="cell-number">"80"</td>
                    <td class="cell-number">"8"</td>
                </tr>
                <tr>
                    <td>"2"</td>
                    <td>"80 × 7 @1"</td>
                    <td class="cell-number">"77.5"</td>
                    <td class="cell-number">"10"</td>
                </tr>
            </Table>
        </section>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let chosen = RwSignal::new(None::<u8>);
    view! {
        <section class="section">
            <h2>"Fields"</h2>
            <TextField
                label="E-mail"
                value=RwSignal::new("mara@example".to_owned())
                kind=FieldKind::Email
                error=Signal::stored(Some("This is not an e-mail address.".to_owned()))
            />
            <TextField
                label="Password"
                value=RwSignal::new("secret".to_owned())
                kind=FieldKind::Password
                hint="At least 10 characters."
            />
            <TextField
                label="Body mass"
                value=RwSignal::new("82.5".to_owned())
                kind=FieldKind::Decimal
                unit="kg"
                hint="Counts where the body is part of the load."
            />
            <Select
                label="Gym"
                options=Signal::stored(vec![(1, "Home".to_owned()), (2, "Uni hall".to_owned())])
                value=chosen
                on_change=move |gym| chosen.set(Some(gym))
            />
        </section>
    }
}

#[component]
fn Choices() -> impl IntoView {
    let goal = RwSignal::new(30_u16);
    let awake = RwSignal::new(true);
    let sound = RwSignal::new(false);
    let stress = RwSignal::new(Some(2_u8));
    let soreness = RwSignal::new(None::<u8>);
    view! {
        <section class="section">
            <h2>"Choices"</h2>
            <Slider
                label="Goal"
                low="Muscle"
                high="Strength"
                step=10
                value=goal
                text=move || format!("{} % strength", goal.get())
                on_change=move |value| goal.set(value)
            />
            <Toggle
                label="Keep the screen awake"
                value=awake
                on_change=move |on| awake.set(on)
            />
            <Toggle
                label="Sound at the end of a rest"
                hint="Never stops your music."
                value=sound
                on_change=move |on| sound.set(on)
            />
            <DotScale
                label="Stress"
                low="calm"
                high="very high"
                value=stress
                on_change=move |value| stress.set(value)
            />
            <DotScale
                label="Chest sore"
                low="fresh"
                high="very sore"
                value=soreness
                on_change=move |value| soreness.set(value)
            />
            <ProgressBar label="Chest" value=11 max=20 text="11 of 12–20 sets" />
        </section>
    }
}

#[component]
fn States() -> impl IntoView {
    view! {
        <section class="section">
            <h2>"States"</h2>
            <Banner>"This is a demo account."</Banner>
            <Banner tone=Tone::Warning>
                "Bench has stood still for 5 weeks."
                <Button variant=ButtonVariant::Quiet>"Try 6–8"</Button>
            </Banner>
            <Banner tone=Tone::Error>"The device did not keep the set."</Banner>
            <Banner tone=Tone::Success>"Everything is on the server."</Banner>
            <Skeleton shape=SkeletonShape::Heading />
            <Skeleton shape=SkeletonShape::Row count=2 />
            <EmptyState title="Nothing logged yet" body="Finished workouts stand here, newest first.">
                <ButtonLink href="/">"Go to Today"</ButtonLink>
            </EmptyState>
            <ErrorState
                title="The history could not be read"
                body="Nothing is lost. Try again."
                on_retry=|()| {}
            />
        </section>
    }
}
