//! What this processor does best, and the same in plain Rust: the answers are equal to the bit.
//!
//! The one module of the crate with `unsafe` in it, for three things that Rust has no safe way to say: asking for a line of memory
//! before it is needed, calling code that was compiled for instructions the processor was just found to have, and loading 64 bytes of a slice
//! into a vector. Without the first a search waits for each line of memory in turn; without the others it compares one entry at a time.

#![cfg_attr(
    target_arch = "x86_64",
    expect(unsafe_code, reason = "prefetching, and calling what was compiled for instructions found at run time")
)]

/// Rows that are turned into columns at once: three columns of them stay in the nearest cache.
pub(super) const BLOCK: usize = 1024;
/// Words of 32 bits in a row.
pub(super) const WORDS: usize = 8;
/// Rows as columns, each at the beginning of a line of memory.
#[repr(align(64))]
pub(super) struct Columns(pub(super) [[u32; BLOCK]; WORDS]);

/// A way to do what takes the time.
pub(super) trait Way {
    /// Asks for the line of memory around a byte; one that is not there is nobody's concern.
    fn ask(bytes: &[u8], at: usize);

    /// Calls with each entry (of two bytes) that differs from `query` in at most `limit` bits.
    fn near(entries: &[[u8; 2]], query: u16, limit: u16, hit: impl FnMut(usize));

    /// Calls with each row that differs from `query` in at most `limit` bits of the first `W` words. Where `PAIRED`, a place in which both
    /// words of a pair differ counts as one: fewer than differ, so nothing is missed, and there is half as much to count.
    fn sift<const W: usize, const PAIRED: bool>(
        columns: &Columns,
        query: &[u32; WORDS],
        limit: u32,
        hit: impl FnMut(usize),
    );
}

/// What is to be done, in one way or another.
pub(super) trait Work {
    type Done;
    fn run<W: Way>(self) -> Self::Done;
}

/// Plain Rust.
pub(super) struct Plain;

impl Way for Plain {
    #[inline(always)]
    fn ask(_: &[u8], _: usize) {}

    #[inline(always)]
    fn near(entries: &[[u8; 2]], query: u16, limit: u16, mut hit: impl FnMut(usize)) {
        for (at, entry) in entries.iter().enumerate() {
            if (u16::from_le_bytes(*entry) ^ query).count_ones() <= u32::from(limit) {
                hit(at);
            }
        }
    }

    #[inline(always)]
    fn sift<const W: usize, const PAIRED: bool>(
        columns: &Columns,
        query: &[u32; WORDS],
        limit: u32,
        mut hit: impl FnMut(usize),
    ) {
        let mut apart = [0_u32; BLOCK];
        if PAIRED {
            let pairs = columns.0[..W].as_chunks::<2>().0.iter().zip(query.as_chunks::<2>().0);
            for ([one, other], [q, r]) in pairs {
                for ((sum, a), b) in apart.iter_mut().zip(one).zip(other) {
                    *sum += ((a ^ q) | (b ^ r)).count_ones();
                }
            }
        } else {
            for (column, word) in columns.0.iter().zip(query).take(W) {
                for (sum, other) in apart.iter_mut().zip(column) {
                    *sum += (other ^ word).count_ones();
                }
            }
        }
        for (at, sum) in apart.iter().enumerate() {
            if *sum <= limit {
                hit(at);
            }
        }
    }
}

#[cfg(not(target_arch = "x86_64"))]
pub(super) fn run<T: Work>(work: T) -> T::Done {
    work.run::<Plain>()
}

#[cfg(target_arch = "x86_64")]
pub(super) use x86::run;

#[cfg(target_arch = "x86_64")]
mod x86 {
    use core::arch::x86_64::*;

    use super::{BLOCK, Columns, Plain, WORDS, Way, Work};

    /// Asks ahead; the rest is plain, compiled for what every such processor of the last ten years has.
    struct Avx2;
    /// Counts the bits of 512 at once.
    struct Avx512;

    #[inline(always)]
    fn ask(bytes: &[u8], at: usize) {
        // SAFETY: a prefetch reads nothing that the program could see and never faults, whatever the address.
        unsafe { _mm_prefetch::<_MM_HINT_T0>(bytes.as_ptr().wrapping_add(at).cast()) };
    }

    impl Way for Avx2 {
        #[inline(always)]
        fn ask(bytes: &[u8], at: usize) {
            ask(bytes, at);
        }

        #[inline(always)]
        fn near(entries: &[[u8; 2]], query: u16, limit: u16, mut hit: impl FnMut(usize)) {
            // Sixteen at once have none within the limit far more often than one.
            let (blocks, rest) = entries.as_chunks::<16>();
            for (block, sixteen) in blocks.iter().enumerate() {
                let mut any = false;
                for entry in sixteen {
                    any |= (u16::from_le_bytes(*entry) ^ query).count_ones() as u16 <= limit;
                }
                if any {
                    Plain::near(sixteen, query, limit, |at| hit(block * 16 + at));
                }
            }
            Plain::near(rest, query, limit, |at| hit(blocks.len() * 16 + at));
        }

        #[inline(always)]
        fn sift<const W: usize, const PAIRED: bool>(
            columns: &Columns,
            query: &[u32; WORDS],
            limit: u32,
            hit: impl FnMut(usize),
        ) {
            Plain::sift::<W, PAIRED>(columns, query, limit, hit);
        }
    }

    impl Way for Avx512 {
        #[inline(always)]
        fn ask(bytes: &[u8], at: usize) {
            ask(bytes, at);
        }

        #[inline(always)]
        fn near(entries: &[[u8; 2]], query: u16, limit: u16, mut hit: impl FnMut(usize)) {
            // SAFETY: `run` calls this only where the processor has the instructions; a masked load touches only the lanes of its mask,
            // which are entries of the slice.
            unsafe {
                let (query, limit) = (_mm512_set1_epi16(query as i16), _mm512_set1_epi16(limit as i16));
                let mut from = 0;
                while from < entries.len() {
                    let left = entries.len() - from;
                    let lanes = if left >= 32 { u32::MAX } else { (1_u32 << left) - 1 };
                    let here = _mm512_maskz_loadu_epi16(lanes, entries.as_ptr().add(from).cast());
                    let apart = _mm512_popcnt_epi16(_mm512_xor_si512(here, query));
                    let mut hits = _mm512_mask_cmple_epu16_mask(lanes, apart, limit);
                    while hits != 0 {
                        hit(from + hits.trailing_zeros() as usize);
                        hits &= hits - 1;
                    }
                    from += 32;
                }
            }
        }

        #[inline(always)]
        fn sift<const W: usize, const PAIRED: bool>(
            columns: &Columns,
            query: &[u32; WORDS],
            limit: u32,
            mut hit: impl FnMut(usize),
        ) {
            // SAFETY: `run` calls this only where the processor has the instructions; `from` stays below BLOCK, a multiple of 64, and W is
            // at most WORDS, so every load is of sixteen words of a column.
            unsafe {
                const { assert!(W <= WORDS && BLOCK.is_multiple_of(64) && (!PAIRED || W.is_multiple_of(2))) };
                let limit = _mm512_set1_epi32(limit as i32);
                let mut words = [_mm512_setzero_si512(); W];
                for (word, q) in words.iter_mut().zip(query) {
                    *word = _mm512_set1_epi32(*q as i32);
                }
                for from in (0..BLOCK).step_by(64) {
                    // No closure here: it would be compiled without the instructions.
                    let mut all = [_mm512_setzero_si512(); 4];
                    for (part, sum) in all.iter_mut().enumerate() {
                        let mut word = 0;
                        while word < W {
                            let here = _mm512_loadu_si512(columns.0[word].as_ptr().add(from + part * 16).cast());
                            let mut differ = _mm512_xor_si512(here, words[word]);
                            if PAIRED {
                                let next =
                                    _mm512_loadu_si512(columns.0[word + 1].as_ptr().add(from + part * 16).cast());
                                // a | (b ^ c), as a table of truth.
                                differ = _mm512_ternarylogic_epi32::<0xf6>(differ, next, words[word + 1]);
                            }
                            let count = _mm512_popcnt_epi32(differ);
                            *sum = if word == 0 { count } else { _mm512_add_epi32(*sum, count) };
                            word += if PAIRED { 2 } else { 1 };
                        }
                    }
                    let least = _mm512_min_epu32(_mm512_min_epu32(all[0], all[1]), _mm512_min_epu32(all[2], all[3]));
                    if _mm512_cmple_epu32_mask(least, limit) != 0 {
                        for (part, sums) in all.into_iter().enumerate() {
                            let mut hits = _mm512_cmple_epu32_mask(sums, limit);
                            while hits != 0 {
                                hit(from + part * 16 + hits.trailing_zeros() as usize);
                                hits &= hits - 1;
                            }
                        }
                    }
                }
            }
        }
    }

    #[target_feature(enable = "avx512f,avx512bw,avx512vl,avx512bitalg,avx512vpopcntdq,avx2,bmi1,bmi2,popcnt,lzcnt")]
    fn on_avx512<T: Work>(work: T) -> T::Done {
        work.run::<Avx512>()
    }

    #[target_feature(enable = "avx2,bmi1,bmi2,popcnt,lzcnt")]
    fn on_avx2<T: Work>(work: T) -> T::Done {
        work.run::<Avx2>()
    }

    /// Does it in the best way that this processor has.
    #[inline]
    pub(in super::super) fn run<T: Work>(work: T) -> T::Done {
        match level() {
            // SAFETY: the processor was found to have the instructions.
            3 => unsafe { on_avx512(work) },
            // SAFETY: likewise.
            2 => unsafe { on_avx2(work) },
            _ => work.run::<Plain>(),
        }
    }

    /// 1 plain, 2 AVX2, 3 AVX-512 with counts of bits; the answer is kept by the crate that asks.
    fn level() -> u8 {
        use core_detect::is_x86_feature_detected as has;
        let two = has!("avx2") && has!("bmi1") && has!("bmi2") && has!("popcnt") && has!("lzcnt");
        let wide = has!("avx512f") && has!("avx512bw") && has!("avx512vl");
        match (two, wide && has!("avx512bitalg") && has!("avx512vpopcntdq")) {
            (true, true) => 3,
            (true, false) => 2,
            _ => 1,
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use std::boxed::Box;
        use std::vec::Vec;

        #[test]
        fn what_was_found_is_what_the_standard_library_finds() {
            let wide =
                std::is_x86_feature_detected!("avx512bitalg") && std::is_x86_feature_detected!("avx512vpopcntdq");
            let level = if wide {
                3
            } else if std::is_x86_feature_detected!("avx2") {
                2
            } else {
                1
            };
            assert_eq!(level, super::level());
        }

        struct Both<'a>(&'a [[u8; 2]], &'a Columns, u16, [u32; WORDS], u32);
        impl Work for Both<'_> {
            type Done = (Vec<usize>, Vec<usize>);
            fn run<W: Way>(self) -> Self::Done {
                let (mut near, mut sifted) = (Vec::new(), Vec::new());
                W::near(self.0, self.2, self.4 as u16 % 17, |at| near.push(at));
                W::sift::<3, false>(self.1, &self.3, self.4, |at| sifted.push(at));
                W::sift::<4, true>(self.1, &self.3, self.4, |at| sifted.push(at));
                (near, sifted)
            }
        }

        #[test]
        fn every_way_says_the_same() {
            let mut seed = 7_u64;
            let mut draw = || {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (seed >> 33) as u32
            };
            let mut columns: Box<Columns> = Box::new(Columns([[0; BLOCK]; WORDS]));
            for turn in 0..40_usize {
                columns.0.iter_mut().flatten().for_each(|word| *word = draw() << 1 ^ draw());
                let entries: Vec<[u8; 2]> = (0..turn * 5).map(|_| (draw() as u16).to_le_bytes()).collect();
                let work = || Both(&entries, &columns, 0x5a5a, [0x1234_5678; WORDS], turn as u32 + 8);
                let plain = work().run::<Plain>();
                assert_eq!(super::run(work()), plain);
                if super::level() >= 2 {
                    // SAFETY: the processor was found to have the instructions.
                    assert_eq!(unsafe { on_avx2(work()) }, plain);
                }
            }
        }
    }
}
