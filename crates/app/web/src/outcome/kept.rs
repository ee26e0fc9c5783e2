//! What takes long to make and many look at: made once, by one at a time, and kept in memory for so many dialogues.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use people::Millis;

use crate::app::Shared;
use crate::door::Problem;

/// Dialogues that are kept.
const MOST: usize = 64;

/// The last one made for each dialogue.
pub(crate) struct Kept<T> {
    slots: Mutex<HashMap<String, Arc<Slot<T>>>>,
}

struct Slot<T> {
    /// Held by whoever makes the next one.
    turn: Arc<tokio::sync::Mutex<()>>,
    last: Mutex<Option<(Arc<T>, Millis)>>,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self { slots: Mutex::default() }
    }
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self { turn: Arc::default(), last: Mutex::default() }
    }
}

impl<T: Send + Sync + 'static> Kept<T> {
    /// The last one, if it is `good` at its age in milliseconds (negative after a clock was set back); else what `make` makes. While
    /// somebody makes it, others get the last one, or wait if there is none. What was begun is made to its end, also when whoever asked
    /// has gone: otherwise asking and leaving, again and again, would begin it again each time.
    pub(crate) async fn get(
        &self,
        app: &Shared,
        dialogue: &str,
        good: impl Fn(&T, i64) -> bool,
        make: impl Future<Output = Result<T, Problem>> + Send + 'static,
    ) -> Result<Arc<T>, Problem> {
        let slot = self.slot(dialogue);
        let fresh = || slot.last().filter(|(made, at)| good(made, app.now().since(*at))).map(|(made, _)| made);
        if let Some(made) = fresh() {
            return Ok(made);
        }
        let turn = match (Arc::clone(&slot.turn).try_lock_owned(), slot.last()) {
            (Ok(turn), _) => turn,
            (Err(_), Some((made, _))) => return Ok(made),
            (Err(_), None) => Arc::clone(&slot.turn).lock_owned().await,
        };
        if let Some(made) = fresh() {
            return Ok(made);
        }
        let app = Arc::clone(app);
        let making = tokio::spawn(async move {
            let made = Arc::new(make.await?);
            slot.keep(Arc::clone(&made), app.now());
            drop(turn);
            Ok(made)
        });
        making.await.map_err(|_| Problem::Broken)?
    }

    /// The place of a dialogue; the one that nobody renewed for longest makes room for it.
    fn slot(&self, dialogue: &str) -> Arc<Slot<T>> {
        // A thread that panicked left nothing half-done here.
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(slot) = slots.get(dialogue) {
            return Arc::clone(slot);
        }
        if slots.len() >= MOST {
            let oldest = slots.iter().min_by_key(|(id, slot)| (slot.last().map(|(_, at)| at), (*id).clone()));
            let oldest = oldest.map(|(id, _)| id.clone());
            oldest.and_then(|id| slots.remove(&id));
        }
        Arc::clone(slots.entry(dialogue.to_owned()).or_default())
    }
}

impl<T> Slot<T> {
    fn last(&self) -> Option<(Arc<T>, Millis)> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn keep(&self, made: Arc<T>, at: Millis) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some((made, at));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_holds_so_many_dialogues_and_no_more() {
        let kept = Kept::<u8>::default();
        for n in 0..MOST + 10 {
            kept.slot(&n.to_string()).keep(Arc::new(1), Millis(n as i64));
        }
        assert_eq!(kept.slots.lock().unwrap().len(), MOST);
        assert!(kept.slot("73").last().is_some() && kept.slot("0").last().is_none());
    }
}
