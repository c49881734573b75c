//! As much of an ELF header as tells whether the kernel can load the file.

/// Bytes of the file that are enough: headers of real executables and their interpreter's name.
pub(super) const HEAD: u64 = 64 * 1024;

const PT_INTERP: u32 = 3;
const EM_386: u16 = 3;
const EM_ARM: u16 = 40;
const EM_X86_64: u16 = 62;
const EM_AARCH64: u16 = 183;
const EM_RISCV: u16 = 243;

/// What an ELF file is for and what loads it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Binary {
    machine: u16,
    /// Path of the dynamic loader; `None` for static executables.
    pub(super) interpreter: Option<Vec<u8>>,
}

impl Binary {
    /// Whether this computer's processor runs it (32-bit programs of the same family included).
    pub(super) fn runs_here(&self) -> bool {
        match std::env::consts::ARCH {
            "x86_64" => matches!(self.machine, EM_X86_64 | EM_386),
            "aarch64" => matches!(self.machine, EM_AARCH64 | EM_ARM),
            "riscv64" => self.machine == EM_RISCV,
            // Let the kernel decide.
            _ => true,
        }
    }

    /// In the words of image platforms' users.
    pub(super) fn architecture(&self) -> String {
        match self.machine {
            EM_386 => "x86".to_owned(),
            EM_ARM => "arm".to_owned(),
            EM_X86_64 => "x86_64 (amd64)".to_owned(),
            EM_AARCH64 => "aarch64 (arm64)".to_owned(),
            EM_RISCV => "riscv64".to_owned(),
            other => format!("machine type {other}"),
        }
    }
}

/// Reads the header; `None` if it is damaged. An interpreter beyond `head` counts as none.
pub(super) fn read(head: &[u8]) -> Option<Binary> {
    let wide = match head.get(4)? {
        1 => false,
        2 => true,
        _ => return None,
    };
    let fields = Fields { bytes: head, big: *head.get(5)? == 2 };
    let machine = fields.u16(18)?;
    let (table, size, count) = if wide {
        (fields.u64(32)?, fields.u16(54)?, fields.u16(56)?)
    } else {
        (u64::from(fields.u32(28)?), fields.u16(42)?, fields.u16(44)?)
    };
    let table = usize::try_from(table).ok()?;
    let interpreter = (0..usize::from(count)).find_map(|n| {
        let at = table.checked_add(n * usize::from(size))?;
        (fields.u32(at)? == PT_INTERP).then_some(())?;
        let (offset, length) = if wide {
            (fields.u64(at + 8)?, fields.u64(at + 32)?)
        } else {
            (u64::from(fields.u32(at + 4)?), u64::from(fields.u32(at + 16)?))
        };
        let offset = usize::try_from(offset).ok()?;
        let name = head.get(offset..offset.checked_add(usize::try_from(length).ok()?)?)?;
        Some(name.strip_suffix(b"\0").unwrap_or(name).to_vec())
    });
    Some(Binary { machine, interpreter })
}

struct Fields<'a> {
    bytes: &'a [u8],
    big: bool,
}

impl Fields<'_> {
    fn array<const N: usize>(&self, at: usize) -> Option<[u8; N]> {
        self.bytes.get(at..at.checked_add(N)?)?.try_into().ok()
    }

    fn u16(&self, at: usize) -> Option<u16> {
        self.array(at).map(if self.big { u16::from_be_bytes } else { u16::from_le_bytes })
    }

    fn u32(&self, at: usize) -> Option<u32> {
        self.array(at).map(if self.big { u32::from_be_bytes } else { u32::from_le_bytes })
    }

    fn u64(&self, at: usize) -> Option<u64> {
        self.array(at).map(if self.big { u64::from_be_bytes } else { u64::from_le_bytes })
    }
}

#[cfg(test)]
pub(super) mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    /// A 64-bit header with at most one program header.
    pub(in super::super) fn executable(interpreter: Option<&str>, native: bool) -> Vec<u8> {
        let arm_here = std::env::consts::ARCH == "aarch64";
        let machine = if native == arm_here { EM_AARCH64 } else { EM_X86_64 };
        let mut elf = vec![0; 64];
        elf[..6].copy_from_slice(b"\x7fELF\x02\x01");
        elf[18..20].copy_from_slice(&machine.to_le_bytes());
        elf[32] = 64;
        elf[54] = 56;
        if let Some(name) = interpreter {
            elf[56] = 1;
            let mut header = vec![0; 56];
            header[0] = 3;
            header[8] = 120;
            header[32] = u8::try_from(name.len() + 1).unwrap();
            elf.extend(header);
            elf.extend(name.bytes().chain([0]));
        }
        elf
    }

    #[test]
    fn reads_our_own_executable() {
        let head = std::fs::read(std::env::current_exe().unwrap()).unwrap();
        let binary = read(&head).unwrap();
        assert!(binary.runs_here());
        if let Some(name) = &binary.interpreter {
            assert!(name.starts_with(b"/"));
        }
    }

    #[test]
    fn names_the_loader_and_the_architecture() {
        let binary = read(&executable(Some("/lib64/ld.so"), true)).unwrap();
        assert_eq!(binary.interpreter.as_deref(), Some(&b"/lib64/ld.so"[..]));
        assert!(binary.runs_here());
        assert!(!read(&executable(None, false)).unwrap().runs_here());
    }

    proptest! {
        #[test]
        fn damaged_headers_never_panic(mut tail in proptest::collection::vec(any::<u8>(), 0..200), class in 0u8..4, order in 0u8..4) {
            let mut bytes = b"\x7fELF".to_vec();
            bytes.extend([class, order]);
            bytes.append(&mut tail);
            let _ = read(&bytes);
        }
    }
}
