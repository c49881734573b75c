//! The table of semantics (build.md 5.2) and what the corpus needs to be built offline. `{base}` is the base
//! image on either side; `# target NAME` builds that stage.

use std::path::Path;

/// Corpus files that run nothing.
pub(super) const CORPUS: usize = 16;

pub(super) const TABLE: &[&str] = &[
    "FROM scratch\nCOPY f /x/y/z.txt\n",
    "FROM scratch\nCOPY f w1 /bin/\n",
    "FROM scratch\nCOPY d /dst\n",
    "FROM scratch\nCOPY d/ /dst/\n",
    "FROM scratch\nCOPY d/. /t/\n",
    "FROM scratch\nCOPY d/e /t\nCOPY d /t\n",
    "FROM scratch\nCOPY w* /t/\n",
    "FROM scratch\nCOPY wd* /t\n",
    "FROM scratch\nCOPY w? /t/\n",
    "FROM scratch\nCOPY [w]1 /t\n",
    "FROM scratch\nCOPY w1* /t\n",
    "FROM scratch\nCOPY nothing* f /t/\n",
    "FROM scratch\nCOPY nothing* /t/\nCOPY f /\n",
    "FROM scratch\nCOPY */in /t/\n",
    "FROM scratch\nCOPY w*/sub /t/\n",
    "FROM scratch\nCOPY ../f /t\n",
    "FROM scratch\nCOPY ../../d/../w1 /t\n",
    "FROM scratch\nCOPY lf /t\n",
    "FROM scratch\nCOPY lf ld/g /t/\n",
    "FROM scratch\nCOPY ld /t\n",
    "FROM scratch\nCOPY d/l /t/\n",
    "FROM scratch\nCOPY h1 h2 /t/\n",
    "FROM scratch\nCOPY s x /t/\n",
    "FROM scratch\nCOPY em /em\nCOPY em/ /em2/\n",
    "FROM scratch\nCOPY deep /deep/\n",
    "FROM scratch\nCOPY . /all/\n",
    "FROM scratch\nCOPY .hid é /t/\n",
    "FROM scratch\nCOPY .* /t/\n",
    "FROM scratch\nCOPY [\"a b\", \"/t/\"]\n",
    "FROM scratch\nCOPY f /t\nCOPY w1 /t\n",
    "FROM scratch\nCOPY d /t\nCOPY f /t/e/f\n",
    "FROM scratch\nCOPY d /t\nCOPY f /t\n",
    "FROM scratch\nCOPY f /t\nCOPY d /t\n",
    "FROM scratch\nCOPY f /d/e\nCOPY d /d\n",
    "FROM scratch\nCOPY missing /t\n",
    "FROM scratch\nCOPY f\n",
    "FROM scratch\nNONSENSE\n",
    "FROM {base}\nCOPY f /bin/f\n",
    "FROM {base}\nCOPY d /lib/d\nCOPY f /lib/\n",
    "FROM {base}\nCOPY f /var/run/sub/f\n",
    "FROM {base}\nCOPY f /tmp/\nCOPY f /home/node/\nCOPY f /var/x/y\n",
    "FROM {base}\nCOPY f /etc\n",
    "FROM {base}\nCOPY . /\n",
    "FROM {base}\nCOPY f /dangling/f\n",
    "FROM {base}\nCOPY f /etc/passwd\n",
    "FROM {base}\nCOPY f /uv/f\n",
    "FROM {base}\nCOPY d /uv\n",
    "FROM scratch\nCOPY --chown=5:6 d /o/p\n",
    "FROM scratch\nCOPY --chown=5 f /o/p/\n",
    "FROM {base}\nCOPY --chown=node d /o/p\n",
    "FROM {base}\nCOPY --chown=node:web f /o/\n",
    "FROM {base}\nCOPY --chown=:web f /o/\n",
    "FROM {base}\nCOPY --chown=1:node f /home/node/x/\n",
    "FROM {base}\nCOPY --chown=7:7 d /tmp\n",
    "FROM scratch\nCOPY --chmod=0711 d /c\n",
    "FROM scratch\nCOPY --chmod=4755 f /a/b/\n",
    "FROM scratch\nCOPY --chmod=600 --chown=9:9 wd /c/\n",
    "FROM scratch\nCOPY --chmod=755 lf /c\n",
    "FROM scratch\nUSER 77:88\nCOPY f /u/\nWORKDIR /w/a/b\nWORKDIR c\nCOPY f .\nCOPY f ./sub/\n",
    "FROM {base}\nUSER node\nWORKDIR /w/a\nCOPY f .\n",
    "FROM {base}\nUSER node:web\nWORKDIR sub\nCOPY f ..\n",
    "FROM {base}\nWORKDIR /bin/x\nWORKDIR /home/node\nCOPY f x\n",
    "FROM {base}\nWORKDIR /etc\nWORKDIR ../tmp\n",
    "FROM scratch\nADD arch.tar /t/\n",
    "FROM scratch\nADD arch.tgz /t\n",
    "FROM scratch\nADD arch.tbz /t/u/\n",
    "FROM scratch\nADD arch.tar fake.tar f /t/\n",
    "FROM scratch\nADD fake.tar /t\n",
    "FROM scratch\nADD --chown=3:4 arch.tar f /t/\n",
    "FROM {base}\nADD arch.tar /\n",
    "FROM scratch\nCOPY arch.tar /t/\n",
    "FROM scratch\nADD d /t\nADD w* /t/\n",
    "FROM scratch AS a\nCOPY d /d\nFROM {base}\nCOPY --from=a /d /e\nCOPY --from=0 /d/e/f /\n",
    "FROM scratch AS a\nCOPY --chown=5:6 d /d/\nFROM scratch\nCOPY --from=a /d /e\n",
    "FROM scratch AS a\nCOPY --chown=5:6 d /d/\nFROM scratch\nCOPY --from=a d/l /e/\nCOPY --from=a / /all\n",
    "FROM {base} AS a\nENV A=1\nUSER node\nWORKDIR /w\nFROM a AS b\nCOPY f .\nFROM scratch AS unused\nCOPY missing /\nFROM b\nENV B=$A\n",
    "# target b\nFROM scratch AS a\nCOPY f /a\nFROM scratch AS b\nCOPY f /b\nFROM scratch AS c\nCOPY missing /c\n",
    "# target none\nFROM scratch AS a\nCOPY f /a\n",
    "FROM {base}\nCOPY --from={base} /etc/passwd /p\nCOPY --from={base} /bin/sh /bin/lit /t/\n",
    "FROM {base}\nCOPY --from={base} /bin/sh /usr/bin/l* /t/\n",
    "FROM {base}\nCOPY --from={base} /var /home /copied/\n",
    "FROM scratch\nARG P=d\nENV Q=x\nCOPY $P/g /${P}$Q\nCOPY ${NONE:-f} /${P:+y}/\n",
    "ARG T=scratch\nFROM $T\nARG T\nENV E=$T F=${U:-u} G=\"a b\" H='$E'\nENV I old form\nLABEL l=$E \"m n\"='o p'\n",
    "FROM {base}\nENV FROM_BASE=no PATH=/x:$PATH A=$FROM_BASE\nENV B=$A C=\\$A\n",
    "FROM {base}\nENTRYPOINT [\"/e\"]\n",
    "FROM {base}\nENTRYPOINT [\"/e\"]\nCMD [\"c\"]\n",
    "FROM {base}\nCMD echo \"$HOME\"  two\nENTRYPOINT exec /e --flag\n",
    "FROM {base}\nSHELL [\"/bin/bash\", \"-c\"]\nCMD run it\nENTRYPOINT serve\n",
    "FROM scratch\nEXPOSE 80 443/udp 8000-8002\nVOLUME /data /b\nVOLUME [\"/c d\"]\nSTOPSIGNAL SIGTERM\nCMD [\"/x\"]\n",
    "FROM scratch\nHEALTHCHECK --interval=5s --timeout=1m --retries=3 CMD curl -f x || exit 1\nCMD [\"/x\"]\n",
    "FROM scratch\nHEALTHCHECK CMD [\"/check\", \"it\"]\nHEALTHCHECK NONE\n",
    "FROM scratch\nMAINTAINER Some Body <a@b>\nONBUILD COPY f /f\nONBUILD RUN make\nCMD [\"/x\"]\n",
    "# escape=`\nFROM scratch\nCOPY f `\n  w1 /t/\nENV A=b`$c\n",
    "FROM scratch\n# comment\nCOPY f \\\n# inside\n\n  w1 \\\n  /t/\nCMD [\"/x\"]\n",
    "from scratch as a\ncopy f /\ncmd [\"/x\"]\n",
    "FROM scratch\nLABEL a=1 b=\"two words\" c=three\\ words\nLABEL a=again\nUSER someone\nENV X=\n",
];

/// An engine cannot hand out an image without layers: one is added where there is none.
pub(super) fn with_a_layer(dockerfile: &str) -> String {
    let makes = |line: &str| ["COPY", "ADD", "WORKDIR", "NONSENSE"].iter().any(|word| line.starts_with(word));
    let lower = dockerfile.to_ascii_uppercase();
    if lower.lines().any(makes) || dockerfile.contains("{base}") {
        return dockerfile.to_owned();
    }
    format!("{dockerfile}COPY f /\n")
}

/// A corpus file with every image replaced by the base, if it runs nothing; without what needs a newer or a
/// fetched frontend.
pub(super) fn offline(text: &str) -> Option<String> {
    let word = |line: &str| line.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
    if text.lines().any(|line| word(line) == "RUN") {
        return None;
    }
    let mut stages: Vec<String> = Vec::new();
    let mut out = Vec::new();
    for line in text.lines() {
        if line.starts_with("# syntax=") {
            continue;
        }
        let line = &line.replace("--start-interval=", "--start-period=");
        let words: Vec<&str> = line.split_whitespace().collect();
        if word(line) == "FROM" {
            let image = if words[1] == "scratch" { "scratch" } else { "{base}" };
            out.push(format!("FROM {image} {}", words[2..].join(" ")));
            if let [.., r#as, name] = words.as_slice()
                && r#as.eq_ignore_ascii_case("as")
            {
                stages.push((*name).to_owned());
            }
            continue;
        }
        let from = words.iter().find_map(|w| w.strip_prefix("--from="));
        match from.filter(|from| !stages.iter().any(|s| s == from)) {
            Some(from) => out.push(line.replace(&format!("--from={from}"), "--from={base}")),
            None => out.push(line.to_owned()),
        }
    }
    Some(out.join("\n") + "\n")
}

/// Makes what a Dockerfile copies from its context.
pub(super) fn sources(dockerfile: &str, root: &Path) {
    for line in dockerfile.lines().filter(|l| l.trim_start().starts_with("COPY") && !l.contains("--from=")) {
        let words: Vec<&str> = line.split_whitespace().filter(|w| !w.starts_with("--")).collect();
        for source in &words[1..words.len() - 1] {
            let source = source.replace("${APP_FILE}", "benchmark-jibber");
            let path = root.join(source.trim_start_matches("./"));
            if matches!(source.as_str(), "." | "./src") {
                std::fs::create_dir_all(path.join("sub")).unwrap();
                std::fs::write(path.join("sub/file"), "in a directory").unwrap();
                std::fs::write(path.join("config.yaml"), "a: 1").unwrap();
            } else {
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(&path, format!("{source}\n")).unwrap();
            }
        }
    }
}
