
use builtin;
use str;

set edit:completion:arg-completer[fly] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'fly'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'fly'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand agent 'A process that keeps tunnels open for other programs, such as flyctl; no command here needs it'
            cand apps 'Create, list and destroy apps'
            cand app 'Create, list and destroy apps'
            cand auth 'Log in and out'
            cand checks 'See the health checks of an app''s machines'
            cand config 'Show, check and save an app''s configuration'
            cand console 'Open a console in a machine made for it from the current release'
            cand deploy 'Deploy an app: make its machines run an image, and verify that they do'
            cand deploys 'Pause deploys of an app, among colleagues'
            cand dig 'Ask the private network''s DNS'
            cand doctor 'Check everything between this computer and your machines'
            cand drift 'Compare the configuration file with the machines that run, field by field'
            cand image 'See and change the images an app''s machines run'
            cand img 'See and change the images an app''s machines run'
            cand incidents 'See incidents of the platform and of its hosts'
            cand ips 'See, allocate and release an app''s addresses'
            cand ip 'See, allocate and release an app''s addresses'
            cand local 'Run Fly.io''s platform on this computer'
            cand logs 'Show an app''s log'
            cand log 'Show an app''s log'
            cand machine 'See and change an app''s machines one by one'
            cand machines 'See and change an app''s machines one by one'
            cand m 'See and change an app''s machines one by one'
            cand orgs 'See and create organizations'
            cand ping 'Ping the gateway or a name of the private network'
            cand platform 'See the platform''s regions, machine sizes and status'
            cand proxy 'Open local ports that lead to an app''s machines through the private network'
            cand registry 'Look into images: files, packages, known vulnerabilities'
            cand releases 'List an app''s releases'
            cand rollback 'Go back to an older release: its image and its configuration'
            cand scale 'See and change how many machines an app has, and how large they are'
            cand secrets 'List, set, unset and roll out an app''s secrets'
            cand services 'See what an app''s machines offer to the outside'
            cand sftp 'Move files to and from a machine'
            cand ssh 'Log in to machines'
            cand status 'Show an app and its machines'
            cand version 'Show version and build of this binary'
            cand volumes 'Create, grow, snapshot and destroy an app''s volumes'
            cand volume 'Create, grow, snapshot and destroy an app''s volumes'
            cand vol 'Create, grow, snapshot and destroy an app''s volumes'
            cand v 'Create, grow, snapshot and destroy an app''s volumes'
            cand wireguard 'See and change the WireGuard peers of an organization'
            cand wg 'See and change the WireGuard peers of an organization'
            cand completion 'Print the completion script for a shell'
            cand explain 'Explain a diagnostic code, or the last failure'
            cand __man 'Print the man page'
            cand __surface 'Print the command tree as JSON'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;agent'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand run 'Be the agent until stopped or idle'
            cand daemon-start 'Be the agent until stopped or idle'
            cand start 'Start an agent in the background'
            cand stop 'Stop the agent that runs'
            cand restart 'Stop the agent that runs and start another one'
            cand ping 'Show the agent that runs'
            cand establish 'Have the agent make or find a tunnel'
            cand probe 'Have the agent ask the private network''s DNS'
            cand resolve 'Have the agent look up a name'
            cand instances 'Have the agent list an app''s machines'
            cand connect 'Show what a host of the private network says'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;agent;run'= {
            cand --idle 'End when nobody has used it for so long'
            cand --announce-version 'Version to call itself: another flyctl on this computer warns unless it is its own'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;agent;daemon-start'= {
            cand --idle 'End when nobody has used it for so long'
            cand --announce-version 'Version to call itself: another flyctl on this computer warns unless it is its own'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;agent;start'= {
            cand --idle 'End when nobody has used it for so long'
            cand --announce-version 'Version to call itself: another flyctl on this computer warns unless it is its own'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;agent;stop'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;agent;restart'= {
            cand --idle 'End when nobody has used it for so long'
            cand --announce-version 'Version to call itself: another flyctl on this computer warns unless it is its own'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;agent;ping'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;agent;establish'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;agent;probe'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;agent;resolve'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;agent;instances'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;agent;connect'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;agent;help'= {
            cand run 'Be the agent until stopped or idle'
            cand start 'Start an agent in the background'
            cand stop 'Stop the agent that runs'
            cand restart 'Stop the agent that runs and start another one'
            cand ping 'Show the agent that runs'
            cand establish 'Have the agent make or find a tunnel'
            cand probe 'Have the agent ask the private network''s DNS'
            cand resolve 'Have the agent look up a name'
            cand instances 'Have the agent list an app''s machines'
            cand connect 'Show what a host of the private network says'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;agent;help;run'= {
        }
        &'fly;agent;help;start'= {
        }
        &'fly;agent;help;stop'= {
        }
        &'fly;agent;help;restart'= {
        }
        &'fly;agent;help;ping'= {
        }
        &'fly;agent;help;establish'= {
        }
        &'fly;agent;help;probe'= {
        }
        &'fly;agent;help;resolve'= {
        }
        &'fly;agent;help;instances'= {
        }
        &'fly;agent;help;connect'= {
        }
        &'fly;agent;help;help'= {
        }
        &'fly;apps'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand create 'Create an app'
            cand list 'List your apps'
            cand ls 'List your apps'
            cand destroy 'Destroy apps with everything in them'
            cand delete 'Destroy apps with everything in them'
            cand remove 'Destroy apps with everything in them'
            cand rm 'Destroy apps with everything in them'
            cand restart 'Restart the running machines of an app, one after the other'
            cand open 'Open an app in the browser, or print where it answers'
            cand releases 'List an app''s releases'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;app'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand create 'Create an app'
            cand list 'List your apps'
            cand ls 'List your apps'
            cand destroy 'Destroy apps with everything in them'
            cand delete 'Destroy apps with everything in them'
            cand remove 'Destroy apps with everything in them'
            cand rm 'Destroy apps with everything in them'
            cand restart 'Restart the running machines of an app, one after the other'
            cand open 'Open an app in the browser, or print where it answers'
            cand releases 'List an app''s releases'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;apps;create'= {
            cand --name 'Name of the app (the same as the argument)'
            cand --network 'Private network the app gets instead of the organization''s default one'
            cand -o 'Organization to act in, by slug'
            cand --org 'Organization to act in, by slug'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --generate-name 'Make up a name'
            cand --save 'Write the name into a fly.toml here'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --machines 'machines'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;app;create'= {
            cand --name 'Name of the app (the same as the argument)'
            cand --network 'Private network the app gets instead of the organization''s default one'
            cand -o 'Organization to act in, by slug'
            cand --org 'Organization to act in, by slug'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --generate-name 'Make up a name'
            cand --save 'Write the name into a fly.toml here'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --machines 'machines'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;apps;list'= {
            cand -o 'Organization to act in, by slug'
            cand --org 'Organization to act in, by slug'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -q 'Print only names or ids'
            cand --quiet 'Print only names or ids'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;apps;ls'= {
            cand -o 'Organization to act in, by slug'
            cand --org 'Organization to act in, by slug'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -q 'Print only names or ids'
            cand --quiet 'Print only names or ids'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;app;list'= {
            cand -o 'Organization to act in, by slug'
            cand --org 'Organization to act in, by slug'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -q 'Print only names or ids'
            cand --quiet 'Print only names or ids'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;app;ls'= {
            cand -o 'Organization to act in, by slug'
            cand --org 'Organization to act in, by slug'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -q 'Print only names or ids'
            cand --quiet 'Print only names or ids'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;apps;destroy'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;apps;delete'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;apps;remove'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;apps;rm'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;app;destroy'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;app;delete'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;app;remove'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;app;rm'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;apps;restart'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --force-stop 'Kill machines that do not stop'
            cand --skip-health-checks 'Do not wait until a machine runs again before the next one'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;app;restart'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --force-stop 'Kill machines that do not stop'
            cand --skip-health-checks 'Do not wait until a machine runs again before the next one'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;apps;open'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --print 'Print the address instead of opening it'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;app;open'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --print 'Print the address instead of opening it'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;apps;releases'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --image 'Show the image of each release'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;app;releases'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --image 'Show the image of each release'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;apps;help'= {
            cand create 'Create an app'
            cand list 'List your apps'
            cand destroy 'Destroy apps with everything in them'
            cand restart 'Restart the running machines of an app, one after the other'
            cand open 'Open an app in the browser, or print where it answers'
            cand releases 'List an app''s releases'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;apps;help;create'= {
        }
        &'fly;apps;help;list'= {
        }
        &'fly;apps;help;destroy'= {
        }
        &'fly;apps;help;restart'= {
        }
        &'fly;apps;help;open'= {
        }
        &'fly;apps;help;releases'= {
        }
        &'fly;apps;help;help'= {
        }
        &'fly;app;help'= {
            cand create 'Create an app'
            cand list 'List your apps'
            cand destroy 'Destroy apps with everything in them'
            cand restart 'Restart the running machines of an app, one after the other'
            cand open 'Open an app in the browser, or print where it answers'
            cand releases 'List an app''s releases'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;app;help;create'= {
        }
        &'fly;app;help;list'= {
        }
        &'fly;app;help;destroy'= {
        }
        &'fly;app;help;restart'= {
        }
        &'fly;app;help;open'= {
        }
        &'fly;app;help;releases'= {
        }
        &'fly;app;help;help'= {
        }
        &'fly;auth'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand login 'Log in, in the browser or with e-mail and password'
            cand signup 'Create an account in the browser, and log in'
            cand logout 'End the session and forget its token'
            cand whoami 'Show who you are to the platform'
            cand token 'Print the token in use'
            cand docker 'Let docker push to and pull from the platform''s registry'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;auth;login'= {
            cand --email 'Log in with this e-mail address and a password instead of in the browser'
            cand --password 'Password; better leave it out: it is asked for, or read from standard input'
            cand --otp 'One-time code of your second factor'
            cand --keychain 'Keep the token in the system''s keychain, not in config.yml; flyctl cannot use it then'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -i 'Ask for e-mail address, password and one-time code here'
            cand --interactive 'Ask for e-mail address, password and one-time code here'
            cand --no-browser 'Print the address to open instead of opening a browser; works without a terminal, too'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'fly;auth;signup'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --no-browser 'Print the address to open instead of opening a browser; works without a terminal, too'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;auth;logout'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;auth;whoami'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;auth;token'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -q 'Print only names or ids'
            cand --quiet 'Print only names or ids'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;auth;docker'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;auth;help'= {
            cand login 'Log in, in the browser or with e-mail and password'
            cand signup 'Create an account in the browser, and log in'
            cand logout 'End the session and forget its token'
            cand whoami 'Show who you are to the platform'
            cand token 'Print the token in use'
            cand docker 'Let docker push to and pull from the platform''s registry'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;auth;help;login'= {
        }
        &'fly;auth;help;signup'= {
        }
        &'fly;auth;help;logout'= {
        }
        &'fly;auth;help;whoami'= {
        }
        &'fly;auth;help;token'= {
        }
        &'fly;auth;help;docker'= {
        }
        &'fly;auth;help;help'= {
        }
        &'fly;checks'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List the results of an app''s health checks'
            cand ls 'List the results of an app''s health checks'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;checks;list'= {
            cand --check-name 'Only the checks of this name'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;checks;ls'= {
            cand --check-name 'Only the checks of this name'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;checks;help'= {
            cand list 'List the results of an app''s health checks'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;checks;help;list'= {
        }
        &'fly;checks;help;help'= {
        }
        &'fly;config'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand show 'Show the configuration of the current release, or of the file here'
            cand display 'Show the configuration of the current release, or of the file here'
            cand validate 'Check the configuration file; needs no network and no login'
            cand save 'Write the configuration of the current release into a file'
            cand env 'Show the names of an app''s secrets and its environment variables'
            cand schema 'Print a JSON Schema of the configuration file, for editors'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;config;show'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --local 'Show the configuration file here instead of the current release''s configuration'
            cand --toml 'Show it as TOML'
            cand --yaml 'Show it as YAML'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;config;display'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --local 'Show the configuration file here instead of the current release''s configuration'
            cand --toml 'Show it as TOML'
            cand --yaml 'Show it as YAML'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;config;validate'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -s 'Count unknown keys as errors'
            cand --strict 'Count unknown keys as errors'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;config;save'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --json 'Write JSON (fly.json)'
            cand --yaml 'Write YAML (fly.yaml)'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;config;env'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;config;schema'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;config;help'= {
            cand show 'Show the configuration of the current release, or of the file here'
            cand validate 'Check the configuration file; needs no network and no login'
            cand save 'Write the configuration of the current release into a file'
            cand env 'Show the names of an app''s secrets and its environment variables'
            cand schema 'Print a JSON Schema of the configuration file, for editors'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;config;help;show'= {
        }
        &'fly;config;help;validate'= {
        }
        &'fly;config;help;save'= {
        }
        &'fly;config;help;env'= {
        }
        &'fly;config;help;schema'= {
        }
        &'fly;config;help;help'= {
        }
        &'fly;console'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -C 'Command to run instead of the app''s `console_command`, or of a shell'
            cand --command 'Command to run instead of the app''s `console_command`, or of a shell'
            cand --machine 'Machine that is there already, by id; none is made'
            cand --container 'Container to go to'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -i 'Image of the machine, instead of the current release''s'
            cand --image 'Image of the machine, instead of the current release''s'
            cand -e 'Environment variable; may be repeated'
            cand --env 'Environment variable; may be repeated'
            cand --entrypoint 'Replace the image''s entrypoint'
            cand -p 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`'
            cand --port 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`'
            cand --volume 'Volume to mount; may be repeated'
            cand --skip-dns-registration 'Keep the machine out of internal DNS, which is so anyway'
            cand --file-local 'File from this computer; may be repeated'
            cand --file-literal 'File with this text; may be repeated'
            cand --file-secret 'File with the content of a secret; may be repeated'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand --dockerfile 'Refused: images for single machines are not built'
            cand --build-arg 'build-arg'
            cand --build-context-warn-size 'build-context-warn-size'
            cand --build-target 'build-target'
            cand --image-label 'image-label'
            cand --wg 'wg'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -s 'Choose from a list: a new machine, or one that runs'
            cand --select 'Choose from a list: a new machine, or one that runs'
            cand --build-depot 'build-depot'
            cand --build-local-only 'build-local-only'
            cand --build-nixpacks 'build-nixpacks'
            cand --build-only 'build-only'
            cand --build-remote-only 'build-remote-only'
            cand --no-build-cache 'no-build-cache'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;deploy'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -i 'Image to deploy instead of building one'
            cand --image 'Image to deploy instead of building one'
            cand --image-label 'Tag of the image that is built'
            cand --dockerfile 'Path or URL of the Dockerfile'
            cand --ignorefile 'Path of the ignore file'
            cand --build-arg 'Build argument'
            cand --build-secret 'Secret for `RUN --mount=type=secret`: NAME=VALUE, id=NAME,src=PATH or id=NAME,env=VARIABLE'
            cand --ssh 'ssh agent for `RUN --mount=type=ssh`: default, or NAME=SOCKET'
            cand --build-target 'Stage of the Dockerfile to build'
            cand --build-context-warn-size 'Warn when the build context is larger: a size such as 512mb, a plain number is MiB, 0 = never [default: 100mb]'
            cand --label 'Label of the image that is built'
            cand --context-mtimes 'Times of files at the builder: real, or derived from their content, so that a fresh checkout is not sent again [default: real on this computer, content elsewhere]'
            cand --compression 'How layers are compressed: gzip or zstd [default: gzip]'
            cand --compression-level 'How hard: 0 to 9 for gzip, 1 to 22 for zstd'
            cand --wg 'Reach the remote builder through a WireGuard tunnel; false: over https'
            cand --https-failover 'Go over https when there is no tunnel'
            cand --depot 'Depot''s builders, which this version cannot use: `auto` and `false` mean the organization''s own'
            cand --depot-scope 'depot-scope'
            cand --builder-pool 'Use a builder of the platform''s pool'
            cand --buildkit-addr 'buildkit-addr'
            cand --buildkit-image 'buildkit-image'
            cand --strategy 'How machines are exchanged: rolling, immediate, canary or bluegreen'
            cand --max-unavailable 'How many running machines may be down at once: a number, or a fraction below 1'
            cand --max-concurrent 'How many machines are changed at once, whatever the strategy'
            cand --wait-timeout 'How long a machine may take to start and pass its checks'
            cand --release-command-timeout 'How long the release command may take; `none` = no limit'
            cand --lease-timeout 'Time to live of machine leases'
            cand --lease-wait 'How long to wait for machines that somebody else holds'
            cand --observe 'How long a canary, or the green machines, must serve before the next phase [default: 10s]'
            cand -s 'Signal that asks replaced machines to stop (bluegreen)'
            cand --signal 'Signal that asks replaced machines to stop (bluegreen)'
            cand --deploy-retries 'How often a machine''s failed change is tried again when the app is not at fault; `auto` = 0'
            cand --smoke-checks 'Watch machines without checks for a moment after they started'
            cand --dns-checks 'Ask the app''s public address whether the new machines answer; private DNS is not asked'
            cand --plan 'Print what would be done and change nothing; `--plan=json` prints one JSON value'
            cand --dry-run 'Print what would be done and change nothing; `--plan=json` prints one JSON value'
            cand -o 'With `--plan`: keep the plan in this file, for `--from-plan`'
            cand --out 'With `--plan`: keep the plan in this file, for `--from-plan`'
            cand --from-plan 'Carry out a plan kept with `--plan -o FILE`, if nothing has changed since'
            cand --break-pause 'Deploy in spite of a pause, with a reason that is shown'
            cand --wait-paused 'How long to wait for the end of a pause of the platform'
            cand -e 'Environment variable for the machines'
            cand --env 'Environment variable for the machines'
            cand --ha 'Give a new process group a second machine, or a standby'
            cand --primary-region 'Region of new machines'
            cand --regions 'Touch machines in these regions only'
            cand --exclude-regions 'Leave machines in these regions alone'
            cand --only-machines 'Touch these machines only'
            cand --exclude-machines 'Leave these machines alone'
            cand --process-groups 'Touch these process groups only'
            cand --volume-initial-size 'Size in GB of volumes made by the first deploy'
            cand --org 'Organization for an app that has to be created'
            cand --vm-size 'Size preset, such as shared-cpu-1x'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory in MB the machine may be given'
            cand --host-dedication-id 'Dedicated host to place machines on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand --file-local 'File from this computer'
            cand --file-literal 'File with this text'
            cand --file-secret 'File with the content of a secret'
            cand --events 'Write every event as one line of JSON to this file; `-` = stdout'
            cand --buildpacks-docker-host 'buildpacks-docker-host'
            cand --buildpacks-volume 'buildpacks-volume'
            cand --immediate-max-concurrent 'immediate-max-concurrent'
            cand --export-manifest 'Write the configuration and flags for `--from-manifest` and stop; `-` = stdout'
            cand --from-manifest 'Deploy what `--export-manifest` wrote; `-` = stdin'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand --no-cache 'Build without reusing layers'
            cand --build-only 'Build the image and stop; with `--push`, push it too'
            cand --push 'With `--build-only`: push the image'
            cand --local-only 'Build with the Docker engine of this computer, also what needs none'
            cand --remote-only 'Let a remote builder run what has to be run, never the engine of this computer'
            cand --recreate-builder 'Destroy the organization''s remote builder with its cache and make a new one'
            cand --nixpacks 'nixpacks'
            cand --buildkit 'buildkit'
            cand --detach 'Return once the platform accepted the changes, without verifying them'
            cand --verify-stopped 'Start machines that do not run, check them, and stop them again'
            cand --skip-release-command 'Do not run the release command'
            cand --force 'Update machines also when nothing differs'
            cand --rollback-on-failure 'Take the changes back when the deploy fails half-way'
            cand --detailed-exitcode 'With `--plan`: exit 2 when there is something to do'
            cand --resume 'Finish the last deploy that was cut off or failed half-way, without building again'
            cand --abandon 'Take the last unfinished deploy back'
            cand --wait 'Wait for the end of a pause instead of failing'
            cand --update-only 'Change existing machines only'
            cand --no-public-ips 'Do not allocate public addresses on the first deploy'
            cand --flycast 'Allocate a private (Flycast) address instead of public ones on the first deploy'
            cand -q 'No progress, only warnings and the result'
            cand --quiet 'No progress, only warnings and the result'
            cand --strict 'Treat warnings as failures'
            cand --now 'now'
            cand --force-machines 'force-machines'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;deploys'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand pause 'Ask that an app is not deployed for now'
            cand resume 'End a pause of deploys'
            cand status 'Show whether deploys of an app are paused, by whom and why'
            cand show 'Show whether deploys of an app are paused, by whom and why'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;deploys;pause'= {
            cand -m 'Why, shown to everybody who tries to deploy'
            cand --message 'Why, shown to everybody who tries to deploy'
            cand --reason 'Why, shown to everybody who tries to deploy'
            cand --for 'End by itself after this time, such as 30m or 2h'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;deploys;resume'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;deploys;status'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;deploys;show'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;deploys;help'= {
            cand pause 'Ask that an app is not deployed for now'
            cand resume 'End a pause of deploys'
            cand status 'Show whether deploys of an app are paused, by whom and why'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;deploys;help;pause'= {
        }
        &'fly;deploys;help;resume'= {
        }
        &'fly;deploys;help;status'= {
        }
        &'fly;deploys;help;help'= {
        }
        &'fly;dig'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Organization whose private network to use, by slug; without it, the app''s'
            cand --org 'Organization whose private network to use, by slug; without it, the app''s'
            cand --network 'Private network to use, for organizations with several; without it, the app''s'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -s 'Print what the records say, and nothing else'
            cand --short 'Print what the records say, and nothing else'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;doctor'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Organization whose private network is tried, by slug'
            cand --org 'Organization whose private network is tried, by slug'
            cand --network 'Private network to try, instead of the default one'
            cand --bundle 'Write what was found, without secrets, into an archive'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -v 'Show more of each probe, in JSON too'
            cand --details 'Show more of each probe, in JSON too'
            cand --explain 'Show more of each probe, in JSON too'
            cand --fix 'Repair what can be repaired safely'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand diag 'Not here: flyctl sends local state to its makers; `fly doctor --bundle FILE` keeps it with you'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;doctor;diag'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --force 'Accepted for compatibility'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;doctor;help'= {
            cand diag 'Not here: flyctl sends local state to its makers; `fly doctor --bundle FILE` keeps it with you'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;doctor;help;diag'= {
        }
        &'fly;doctor;help;help'= {
        }
        &'fly;drift'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -i 'Image the machines should run; without it images are compared among themselves only'
            cand --image 'Image the machines should run; without it images are compared among themselves only'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'fly;image'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand show 'Show the images of an app''s machines'
            cand update 'Move machines to the newest version of their image, or to a named one'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;img'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand show 'Show the images of an app''s machines'
            cand update 'Move machines to the newest version of their image, or to a named one'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;image;show'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;img;show'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;image;update'= {
            cand --image 'Image to run instead of the newest of the series'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --skip-health-checks 'Do not wait until a machine''s checks pass before the next is updated'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;img;update'= {
            cand --image 'Image to run instead of the newest of the series'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --skip-health-checks 'Do not wait until a machine''s checks pass before the next is updated'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;image;help'= {
            cand show 'Show the images of an app''s machines'
            cand update 'Move machines to the newest version of their image, or to a named one'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;image;help;show'= {
        }
        &'fly;image;help;update'= {
        }
        &'fly;image;help;help'= {
        }
        &'fly;img;help'= {
            cand show 'Show the images of an app''s machines'
            cand update 'Move machines to the newest version of their image, or to a named one'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;img;help;show'= {
        }
        &'fly;img;help;update'= {
        }
        &'fly;img;help;help'= {
        }
        &'fly;incidents'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List the unresolved incidents of the platform'
            cand hosts 'See trouble on hosts'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;incidents;list'= {
            cand -a 'a'
            cand --app 'app'
            cand -c 'c'
            cand --config 'config'
            cand -o 'o'
            cand --org 'org'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;incidents;hosts'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List trouble on the hosts that an app''s machines live on'
            cand ls 'List trouble on the hosts that an app''s machines live on'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;incidents;hosts;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;incidents;hosts;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;incidents;hosts;help'= {
            cand list 'List trouble on the hosts that an app''s machines live on'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;incidents;hosts;help;list'= {
        }
        &'fly;incidents;hosts;help;help'= {
        }
        &'fly;incidents;help'= {
            cand list 'List the unresolved incidents of the platform'
            cand hosts 'See trouble on hosts'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;incidents;help;list'= {
        }
        &'fly;incidents;help;hosts'= {
            cand list 'List trouble on the hosts that an app''s machines live on'
        }
        &'fly;incidents;help;hosts;list'= {
        }
        &'fly;incidents;help;help'= {
        }
        &'fly;ips'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List an app''s addresses'
            cand ls 'List an app''s addresses'
            cand private 'List the private addresses of an app''s machines'
            cand allocate-v4 'Give an app an IPv4 address, its own or a shared one'
            cand allocate-v6 'Give an app an IPv6 address, public or private'
            cand release 'Take addresses away from an app'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;ip'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List an app''s addresses'
            cand ls 'List an app''s addresses'
            cand private 'List the private addresses of an app''s machines'
            cand allocate-v4 'Give an app an IPv4 address, its own or a shared one'
            cand allocate-v6 'Give an app an IPv6 address, public or private'
            cand release 'Take addresses away from an app'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;ips;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ips;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ip;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ip;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ips;private'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ip;private'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ips;allocate-v4'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --shared 'Use an address that many apps share; free of charge'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ip;allocate-v4'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --shared 'Use an address that many apps share; free of charge'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ips;allocate-v6'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Organization whose network a private address belongs to, by slug'
            cand --org 'Organization whose network a private address belongs to, by slug'
            cand --network 'Network a private address belongs to'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --private 'Make it an address inside the organization''s private network (Flycast)'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ip;allocate-v6'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Organization whose network a private address belongs to, by slug'
            cand --org 'Organization whose network a private address belongs to, by slug'
            cand --network 'Network a private address belongs to'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --private 'Make it an address inside the organization''s private network (Flycast)'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ips;release'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ip;release'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ips;help'= {
            cand list 'List an app''s addresses'
            cand private 'List the private addresses of an app''s machines'
            cand allocate-v4 'Give an app an IPv4 address, its own or a shared one'
            cand allocate-v6 'Give an app an IPv6 address, public or private'
            cand release 'Take addresses away from an app'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;ips;help;list'= {
        }
        &'fly;ips;help;private'= {
        }
        &'fly;ips;help;allocate-v4'= {
        }
        &'fly;ips;help;allocate-v6'= {
        }
        &'fly;ips;help;release'= {
        }
        &'fly;ips;help;help'= {
        }
        &'fly;ip;help'= {
            cand list 'List an app''s addresses'
            cand private 'List the private addresses of an app''s machines'
            cand allocate-v4 'Give an app an IPv4 address, its own or a shared one'
            cand allocate-v6 'Give an app an IPv6 address, public or private'
            cand release 'Take addresses away from an app'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;ip;help;list'= {
        }
        &'fly;ip;help;private'= {
        }
        &'fly;ip;help;allocate-v4'= {
        }
        &'fly;ip;help;allocate-v6'= {
        }
        &'fly;ip;help;release'= {
        }
        &'fly;ip;help;help'= {
        }
        &'fly;local'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand up 'Start the platform'
            cand down 'Stop the platform; what it keeps stays'
            cand status 'Show whether it runs and where'
            cand reset 'Destroy every app on it; accounts and images stay'
            cand env 'Print the environment that points a Fly client at it'
            cand logs 'Show its log, or the requests it answered'
            cand fault 'Make it fail on purpose'
            cand serve 'Run it in this process, for `up`'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;local;up'= {
            cand --runtime 'How images run: auto, docker, process or simulated'
            cand --api-port 'Port of the APIs'
            cand --registry-port 'Port of the image registry'
            cand --http-port 'Port on which apps answer HTTP'
            cand --https-port 'Port on which apps answer HTTPS'
            cand --latency-ms 'Milliseconds added to every API request, to feel like a service far away'
            cand --builders 'What remote builders build with: auto, private (a dockerd of their own, as root), none, or an engine''s address'
            cand --dns-upstream 'DNS server for names outside the private network; without one they are refused inside it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -d 'Return once it listens and leave it running in the background'
            cand --detach 'Return once it listens and leave it running in the background'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;local;down'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;local;status'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;local;reset'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;local;env'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;local;logs'= {
            cand -n 'Number of lines'
            cand --lines 'Number of lines'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --requests 'Show the requests that were answered: method, path, status, client, time'
            cand --platform 'Show the platform''s own log (the default)'
            cand --clear 'With `--requests`: forget the requests seen so far'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;local;fault'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand add 'Add a rule'
            cand gateway 'Make the gateway of the private network misbehave'
            cand builder 'Make builder machines misbehave'
            cand load 'Add the rules of a JSON or TOML file'
            cand list 'List the rules in force'
            cand ls 'List the rules in force'
            cand clear 'Withdraw one rule, or all'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;local;fault;add'= {
            cand --id 'Name of the rule'
            cand --route 'Route of an http rule: `POST /v1/apps/{app}/machines`'
            cand --status 'Status to answer with'
            cand --body 'Body to answer with, or the path of a file that holds it'
            cand --nth 'Act on the Nth matching occasion'
            cand --times 'Act this often'
            cand --probability 'Act with this probability'
            cand --delay 'Delay, such as 2s or 300ms; a plain number is milliseconds'
            cand --when 'Act before or after the effect'
            cand -a 'Only for this app'
            cand --app 'Only for this app'
            cand --machine 'Only for this machine'
            cand -r 'Only in this region'
            cand --region 'Only in this region'
            cand --host 'Only on this host'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;local;fault;gateway'= {
            cand --path 'Only over this transport'
            cand --peer 'Only for the peer of this name or public key (evict)'
            cand --delay 'Delay in milliseconds (latency, reverse-roles, websocket-close, clock-skew; evict: idle time)'
            cand --jitter 'Up to so much more, in milliseconds (latency)'
            cand --bytes 'Largest datagram that passes (mtu-hole)'
            cand --status 'HTTP status or close code (websocket-status, websocket-close)'
            cand --value 'Address (dns-lie), name (dns-cname), issuer (tls-intercept) or `ahead` (clock-skew)'
            cand --nth 'Act on the Nth occasion'
            cand --times 'Act this often'
            cand --probability 'Act with this probability (loss, corrupt)'
            cand -r 'Only at the gateway of this region'
            cand --region 'Only at the gateway of this region'
            cand --id 'Name of the rule'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;local;fault;builder'= {
            cand --step 'In this RUN step of a build, counted from 1 (oom, dies, cut)'
            cand --delay 'Delay in milliseconds: until the engine answers (slow), of idleness (idle), after the build began (oom, dies, cut)'
            cand --value 'Version of Docker''s API that is claimed (wrong-version)'
            cand --nth 'Act on the Nth occasion'
            cand --times 'Act this often'
            cand -a 'Only for this builder app'
            cand --app 'Only for this builder app'
            cand --id 'Name of the rule'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;local;fault;load'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;local;fault;list'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;local;fault;ls'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;local;fault;clear'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;local;fault;help'= {
            cand add 'Add a rule'
            cand gateway 'Make the gateway of the private network misbehave'
            cand builder 'Make builder machines misbehave'
            cand load 'Add the rules of a JSON or TOML file'
            cand list 'List the rules in force'
            cand clear 'Withdraw one rule, or all'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;local;fault;help;add'= {
        }
        &'fly;local;fault;help;gateway'= {
        }
        &'fly;local;fault;help;builder'= {
        }
        &'fly;local;fault;help;load'= {
        }
        &'fly;local;fault;help;list'= {
        }
        &'fly;local;fault;help;clear'= {
        }
        &'fly;local;fault;help;help'= {
        }
        &'fly;local;serve'= {
            cand --runtime 'How images run: auto, docker, process or simulated'
            cand --api-port 'Port of the APIs'
            cand --registry-port 'Port of the image registry'
            cand --http-port 'Port on which apps answer HTTP'
            cand --https-port 'Port on which apps answer HTTPS'
            cand --latency-ms 'Milliseconds added to every API request, to feel like a service far away'
            cand --builders 'What remote builders build with: auto, private (a dockerd of their own, as root), none, or an engine''s address'
            cand --dns-upstream 'DNS server for names outside the private network; without one they are refused inside it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;local;help'= {
            cand up 'Start the platform'
            cand down 'Stop the platform; what it keeps stays'
            cand status 'Show whether it runs and where'
            cand reset 'Destroy every app on it; accounts and images stay'
            cand env 'Print the environment that points a Fly client at it'
            cand logs 'Show its log, or the requests it answered'
            cand fault 'Make it fail on purpose'
            cand serve 'Run it in this process, for `up`'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;local;help;up'= {
        }
        &'fly;local;help;down'= {
        }
        &'fly;local;help;status'= {
        }
        &'fly;local;help;reset'= {
        }
        &'fly;local;help;env'= {
        }
        &'fly;local;help;logs'= {
        }
        &'fly;local;help;fault'= {
            cand add 'Add a rule'
            cand gateway 'Make the gateway of the private network misbehave'
            cand builder 'Make builder machines misbehave'
            cand load 'Add the rules of a JSON or TOML file'
            cand list 'List the rules in force'
            cand clear 'Withdraw one rule, or all'
        }
        &'fly;local;help;fault;add'= {
        }
        &'fly;local;help;fault;gateway'= {
        }
        &'fly;local;help;fault;builder'= {
        }
        &'fly;local;help;fault;load'= {
        }
        &'fly;local;help;fault;list'= {
        }
        &'fly;local;help;fault;clear'= {
        }
        &'fly;local;help;serve'= {
        }
        &'fly;local;help;help'= {
        }
        &'fly;logs'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -m 'Only this machine'
            cand -i 'Only this machine'
            cand --machine 'Only this machine'
            cand -r 'Only this region'
            cand --region 'Only this region'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -n 'Print what is there and end'
            cand --no-tail 'Print what is there and end'
            cand -s 'Choose the machine from a list'
            cand --select 'Choose the machine from a list'
            cand --stream 'Follow by the live stream through the private network, also where no tunnel has been used yet'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;log'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -m 'Only this machine'
            cand -i 'Only this machine'
            cand --machine 'Only this machine'
            cand -r 'Only this region'
            cand --region 'Only this region'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -n 'Print what is there and end'
            cand --no-tail 'Print what is there and end'
            cand -s 'Choose the machine from a list'
            cand --select 'Choose the machine from a list'
            cand --stream 'Follow by the live stream through the private network, also where no tunnel has been used yet'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List an app''s machines'
            cand ls 'List an app''s machines'
            cand status 'Show one machine'
            cand run 'Run an image in a new machine'
            cand create 'Create a machine without starting it'
            cand clone 'Make a new machine like an existing one'
            cand update 'Change a machine''s image or configuration'
            cand start 'Start machines'
            cand stop 'Stop machines'
            cand restart 'Restart machines, one after the other'
            cand suspend 'Suspend machines: memory is kept, nothing runs'
            cand kill 'Kill a machine''s main process at once'
            cand destroy 'Destroy machines'
            cand remove 'Destroy machines'
            cand rm 'Destroy machines'
            cand exec 'Run a command in a machine and end with its exit code'
            cand cordon 'Keep the proxy from sending requests to machines'
            cand uncordon 'Let the proxy send requests to machines again'
            cand wait 'Wait until a machine reaches a state'
            cand leases 'See and clear the locks on machines'
            cand lease 'See and clear the locks on machines'
            cand api-proxy 'Open local port 4280 that leads to the Machines API inside the private network'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;machines'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List an app''s machines'
            cand ls 'List an app''s machines'
            cand status 'Show one machine'
            cand run 'Run an image in a new machine'
            cand create 'Create a machine without starting it'
            cand clone 'Make a new machine like an existing one'
            cand update 'Change a machine''s image or configuration'
            cand start 'Start machines'
            cand stop 'Stop machines'
            cand restart 'Restart machines, one after the other'
            cand suspend 'Suspend machines: memory is kept, nothing runs'
            cand kill 'Kill a machine''s main process at once'
            cand destroy 'Destroy machines'
            cand remove 'Destroy machines'
            cand rm 'Destroy machines'
            cand exec 'Run a command in a machine and end with its exit code'
            cand cordon 'Keep the proxy from sending requests to machines'
            cand uncordon 'Let the proxy send requests to machines again'
            cand wait 'Wait until a machine reaches a state'
            cand leases 'See and clear the locks on machines'
            cand lease 'See and clear the locks on machines'
            cand api-proxy 'Open local port 4280 that leads to the Machines API inside the private network'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;m'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List an app''s machines'
            cand ls 'List an app''s machines'
            cand status 'Show one machine'
            cand run 'Run an image in a new machine'
            cand create 'Create a machine without starting it'
            cand clone 'Make a new machine like an existing one'
            cand update 'Change a machine''s image or configuration'
            cand start 'Start machines'
            cand stop 'Stop machines'
            cand restart 'Restart machines, one after the other'
            cand suspend 'Suspend machines: memory is kept, nothing runs'
            cand kill 'Kill a machine''s main process at once'
            cand destroy 'Destroy machines'
            cand remove 'Destroy machines'
            cand rm 'Destroy machines'
            cand exec 'Run a command in a machine and end with its exit code'
            cand cordon 'Keep the proxy from sending requests to machines'
            cand uncordon 'Let the proxy send requests to machines again'
            cand wait 'Wait until a machine reaches a state'
            cand leases 'See and clear the locks on machines'
            cand lease 'See and clear the locks on machines'
            cand api-proxy 'Open local port 4280 that leads to the Machines API inside the private network'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;machine;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -q 'Print only names or ids'
            cand --quiet 'Print only names or ids'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -q 'Print only names or ids'
            cand --quiet 'Print only names or ids'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -q 'Print only names or ids'
            cand --quiet 'Print only names or ids'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -q 'Print only names or ids'
            cand --quiet 'Print only names or ids'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -q 'Print only names or ids'
            cand --quiet 'Print only names or ids'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -q 'Print only names or ids'
            cand --quiet 'Print only names or ids'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;status'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand -d 'Print the machine''s configuration as JSON and nothing else'
            cand --display-config 'Print the machine''s configuration as JSON and nothing else'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;status'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand -d 'Print the machine''s configuration as JSON and nothing else'
            cand --display-config 'Print the machine''s configuration as JSON and nothing else'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;status'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand -d 'Print the machine''s configuration as JSON and nothing else'
            cand --display-config 'Print the machine''s configuration as JSON and nothing else'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;run'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -n 'Name of the machine; made up when left out'
            cand --name 'Name of the machine; made up when left out'
            cand -v 'Volume to mount; may be repeated'
            cand --volume 'Volume to mount; may be repeated'
            cand --id 'Refused: `fly machine update` changes existing machines'
            cand --org 'Has no effect: the app has to exist'
            cand -e 'Environment variable; may be repeated'
            cand --env 'Environment variable; may be repeated'
            cand -m 'Metadata of the machine; may be repeated'
            cand --metadata 'Metadata of the machine; may be repeated'
            cand -p 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --port 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --entrypoint 'Replace the image''s entrypoint'
            cand --restart 'What happens when the main process ends: no, on-failure or always'
            cand --schedule 'Run at intervals: hourly, daily, weekly or monthly'
            cand --standby-for 'Ids of machines this one stands by for'
            cand --autostart 'Start the machine when a request for it arrives'
            cand --autostop 'What happens when no request arrives: off, stop or suspend'
            cand --skip-dns-registration 'Keep the machine out of internal DNS'
            cand --machine-config 'Whole or partial machine configuration: a JSON file, or JSON text'
            cand --kernel-arg 'Argument for the kernel''s command line; may be repeated'
            cand --rootfs-persist 'Whether the root file system survives: never, restart or always'
            cand --rootfs-size 'Size of the root file system in GB, or with a unit; 0 = as usual'
            cand --swap-size 'Swap in MB, or with a unit'
            cand --cachedrive-size 'Scratch drive in MB, or with a unit; 0 = none'
            cand --file-local 'File from this computer; may be repeated'
            cand --file-literal 'File with this text; may be repeated'
            cand --file-secret 'File with the content of a secret; may be repeated'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand --dockerfile 'Refused: images for single machines are not built'
            cand --build-arg 'build-arg'
            cand --build-context-warn-size 'build-context-warn-size'
            cand --build-target 'build-target'
            cand --image-label 'image-label'
            cand --container 'Container of `--machine-config` that gets the image'
            cand --user 'With `--shell`: user to log in as'
            cand --command 'With `--shell`: the shell'
            cand --wg 'wg'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --rm 'Destroy the machine when its main process ends'
            cand --detach 'Do not wait until its checks pass'
            cand --use-zstd 'Has no effect: nothing is built here'
            cand --build-depot 'build-depot'
            cand --build-local-only 'build-local-only'
            cand --build-nixpacks 'build-nixpacks'
            cand --build-only 'build-only'
            cand --build-remote-only 'build-remote-only'
            cand --no-build-cache 'no-build-cache'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --shell 'Open a shell in the machine, and destroy it when the shell ends'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;run'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -n 'Name of the machine; made up when left out'
            cand --name 'Name of the machine; made up when left out'
            cand -v 'Volume to mount; may be repeated'
            cand --volume 'Volume to mount; may be repeated'
            cand --id 'Refused: `fly machine update` changes existing machines'
            cand --org 'Has no effect: the app has to exist'
            cand -e 'Environment variable; may be repeated'
            cand --env 'Environment variable; may be repeated'
            cand -m 'Metadata of the machine; may be repeated'
            cand --metadata 'Metadata of the machine; may be repeated'
            cand -p 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --port 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --entrypoint 'Replace the image''s entrypoint'
            cand --restart 'What happens when the main process ends: no, on-failure or always'
            cand --schedule 'Run at intervals: hourly, daily, weekly or monthly'
            cand --standby-for 'Ids of machines this one stands by for'
            cand --autostart 'Start the machine when a request for it arrives'
            cand --autostop 'What happens when no request arrives: off, stop or suspend'
            cand --skip-dns-registration 'Keep the machine out of internal DNS'
            cand --machine-config 'Whole or partial machine configuration: a JSON file, or JSON text'
            cand --kernel-arg 'Argument for the kernel''s command line; may be repeated'
            cand --rootfs-persist 'Whether the root file system survives: never, restart or always'
            cand --rootfs-size 'Size of the root file system in GB, or with a unit; 0 = as usual'
            cand --swap-size 'Swap in MB, or with a unit'
            cand --cachedrive-size 'Scratch drive in MB, or with a unit; 0 = none'
            cand --file-local 'File from this computer; may be repeated'
            cand --file-literal 'File with this text; may be repeated'
            cand --file-secret 'File with the content of a secret; may be repeated'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand --dockerfile 'Refused: images for single machines are not built'
            cand --build-arg 'build-arg'
            cand --build-context-warn-size 'build-context-warn-size'
            cand --build-target 'build-target'
            cand --image-label 'image-label'
            cand --container 'Container of `--machine-config` that gets the image'
            cand --user 'With `--shell`: user to log in as'
            cand --command 'With `--shell`: the shell'
            cand --wg 'wg'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --rm 'Destroy the machine when its main process ends'
            cand --detach 'Do not wait until its checks pass'
            cand --use-zstd 'Has no effect: nothing is built here'
            cand --build-depot 'build-depot'
            cand --build-local-only 'build-local-only'
            cand --build-nixpacks 'build-nixpacks'
            cand --build-only 'build-only'
            cand --build-remote-only 'build-remote-only'
            cand --no-build-cache 'no-build-cache'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --shell 'Open a shell in the machine, and destroy it when the shell ends'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;run'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -n 'Name of the machine; made up when left out'
            cand --name 'Name of the machine; made up when left out'
            cand -v 'Volume to mount; may be repeated'
            cand --volume 'Volume to mount; may be repeated'
            cand --id 'Refused: `fly machine update` changes existing machines'
            cand --org 'Has no effect: the app has to exist'
            cand -e 'Environment variable; may be repeated'
            cand --env 'Environment variable; may be repeated'
            cand -m 'Metadata of the machine; may be repeated'
            cand --metadata 'Metadata of the machine; may be repeated'
            cand -p 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --port 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --entrypoint 'Replace the image''s entrypoint'
            cand --restart 'What happens when the main process ends: no, on-failure or always'
            cand --schedule 'Run at intervals: hourly, daily, weekly or monthly'
            cand --standby-for 'Ids of machines this one stands by for'
            cand --autostart 'Start the machine when a request for it arrives'
            cand --autostop 'What happens when no request arrives: off, stop or suspend'
            cand --skip-dns-registration 'Keep the machine out of internal DNS'
            cand --machine-config 'Whole or partial machine configuration: a JSON file, or JSON text'
            cand --kernel-arg 'Argument for the kernel''s command line; may be repeated'
            cand --rootfs-persist 'Whether the root file system survives: never, restart or always'
            cand --rootfs-size 'Size of the root file system in GB, or with a unit; 0 = as usual'
            cand --swap-size 'Swap in MB, or with a unit'
            cand --cachedrive-size 'Scratch drive in MB, or with a unit; 0 = none'
            cand --file-local 'File from this computer; may be repeated'
            cand --file-literal 'File with this text; may be repeated'
            cand --file-secret 'File with the content of a secret; may be repeated'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand --dockerfile 'Refused: images for single machines are not built'
            cand --build-arg 'build-arg'
            cand --build-context-warn-size 'build-context-warn-size'
            cand --build-target 'build-target'
            cand --image-label 'image-label'
            cand --container 'Container of `--machine-config` that gets the image'
            cand --user 'With `--shell`: user to log in as'
            cand --command 'With `--shell`: the shell'
            cand --wg 'wg'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --rm 'Destroy the machine when its main process ends'
            cand --detach 'Do not wait until its checks pass'
            cand --use-zstd 'Has no effect: nothing is built here'
            cand --build-depot 'build-depot'
            cand --build-local-only 'build-local-only'
            cand --build-nixpacks 'build-nixpacks'
            cand --build-only 'build-only'
            cand --build-remote-only 'build-remote-only'
            cand --no-build-cache 'no-build-cache'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --shell 'Open a shell in the machine, and destroy it when the shell ends'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -n 'Name of the machine; made up when left out'
            cand --name 'Name of the machine; made up when left out'
            cand -v 'Volume to mount; may be repeated'
            cand --volume 'Volume to mount; may be repeated'
            cand --id 'Refused: `fly machine update` changes existing machines'
            cand --org 'Has no effect: the app has to exist'
            cand -e 'Environment variable; may be repeated'
            cand --env 'Environment variable; may be repeated'
            cand -m 'Metadata of the machine; may be repeated'
            cand --metadata 'Metadata of the machine; may be repeated'
            cand -p 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --port 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --entrypoint 'Replace the image''s entrypoint'
            cand --restart 'What happens when the main process ends: no, on-failure or always'
            cand --schedule 'Run at intervals: hourly, daily, weekly or monthly'
            cand --standby-for 'Ids of machines this one stands by for'
            cand --autostart 'Start the machine when a request for it arrives'
            cand --autostop 'What happens when no request arrives: off, stop or suspend'
            cand --skip-dns-registration 'Keep the machine out of internal DNS'
            cand --machine-config 'Whole or partial machine configuration: a JSON file, or JSON text'
            cand --kernel-arg 'Argument for the kernel''s command line; may be repeated'
            cand --rootfs-persist 'Whether the root file system survives: never, restart or always'
            cand --rootfs-size 'Size of the root file system in GB, or with a unit; 0 = as usual'
            cand --swap-size 'Swap in MB, or with a unit'
            cand --cachedrive-size 'Scratch drive in MB, or with a unit; 0 = none'
            cand --file-local 'File from this computer; may be repeated'
            cand --file-literal 'File with this text; may be repeated'
            cand --file-secret 'File with the content of a secret; may be repeated'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand --dockerfile 'Refused: images for single machines are not built'
            cand --build-arg 'build-arg'
            cand --build-context-warn-size 'build-context-warn-size'
            cand --build-target 'build-target'
            cand --image-label 'image-label'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --rm 'Destroy the machine when its main process ends'
            cand --detach 'Do not wait until its checks pass'
            cand --use-zstd 'Has no effect: nothing is built here'
            cand --build-depot 'build-depot'
            cand --build-local-only 'build-local-only'
            cand --build-nixpacks 'build-nixpacks'
            cand --build-only 'build-only'
            cand --build-remote-only 'build-remote-only'
            cand --no-build-cache 'no-build-cache'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -n 'Name of the machine; made up when left out'
            cand --name 'Name of the machine; made up when left out'
            cand -v 'Volume to mount; may be repeated'
            cand --volume 'Volume to mount; may be repeated'
            cand --id 'Refused: `fly machine update` changes existing machines'
            cand --org 'Has no effect: the app has to exist'
            cand -e 'Environment variable; may be repeated'
            cand --env 'Environment variable; may be repeated'
            cand -m 'Metadata of the machine; may be repeated'
            cand --metadata 'Metadata of the machine; may be repeated'
            cand -p 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --port 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --entrypoint 'Replace the image''s entrypoint'
            cand --restart 'What happens when the main process ends: no, on-failure or always'
            cand --schedule 'Run at intervals: hourly, daily, weekly or monthly'
            cand --standby-for 'Ids of machines this one stands by for'
            cand --autostart 'Start the machine when a request for it arrives'
            cand --autostop 'What happens when no request arrives: off, stop or suspend'
            cand --skip-dns-registration 'Keep the machine out of internal DNS'
            cand --machine-config 'Whole or partial machine configuration: a JSON file, or JSON text'
            cand --kernel-arg 'Argument for the kernel''s command line; may be repeated'
            cand --rootfs-persist 'Whether the root file system survives: never, restart or always'
            cand --rootfs-size 'Size of the root file system in GB, or with a unit; 0 = as usual'
            cand --swap-size 'Swap in MB, or with a unit'
            cand --cachedrive-size 'Scratch drive in MB, or with a unit; 0 = none'
            cand --file-local 'File from this computer; may be repeated'
            cand --file-literal 'File with this text; may be repeated'
            cand --file-secret 'File with the content of a secret; may be repeated'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand --dockerfile 'Refused: images for single machines are not built'
            cand --build-arg 'build-arg'
            cand --build-context-warn-size 'build-context-warn-size'
            cand --build-target 'build-target'
            cand --image-label 'image-label'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --rm 'Destroy the machine when its main process ends'
            cand --detach 'Do not wait until its checks pass'
            cand --use-zstd 'Has no effect: nothing is built here'
            cand --build-depot 'build-depot'
            cand --build-local-only 'build-local-only'
            cand --build-nixpacks 'build-nixpacks'
            cand --build-only 'build-only'
            cand --build-remote-only 'build-remote-only'
            cand --no-build-cache 'no-build-cache'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -n 'Name of the machine; made up when left out'
            cand --name 'Name of the machine; made up when left out'
            cand -v 'Volume to mount; may be repeated'
            cand --volume 'Volume to mount; may be repeated'
            cand --id 'Refused: `fly machine update` changes existing machines'
            cand --org 'Has no effect: the app has to exist'
            cand -e 'Environment variable; may be repeated'
            cand --env 'Environment variable; may be repeated'
            cand -m 'Metadata of the machine; may be repeated'
            cand --metadata 'Metadata of the machine; may be repeated'
            cand -p 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --port 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --entrypoint 'Replace the image''s entrypoint'
            cand --restart 'What happens when the main process ends: no, on-failure or always'
            cand --schedule 'Run at intervals: hourly, daily, weekly or monthly'
            cand --standby-for 'Ids of machines this one stands by for'
            cand --autostart 'Start the machine when a request for it arrives'
            cand --autostop 'What happens when no request arrives: off, stop or suspend'
            cand --skip-dns-registration 'Keep the machine out of internal DNS'
            cand --machine-config 'Whole or partial machine configuration: a JSON file, or JSON text'
            cand --kernel-arg 'Argument for the kernel''s command line; may be repeated'
            cand --rootfs-persist 'Whether the root file system survives: never, restart or always'
            cand --rootfs-size 'Size of the root file system in GB, or with a unit; 0 = as usual'
            cand --swap-size 'Swap in MB, or with a unit'
            cand --cachedrive-size 'Scratch drive in MB, or with a unit; 0 = none'
            cand --file-local 'File from this computer; may be repeated'
            cand --file-literal 'File with this text; may be repeated'
            cand --file-secret 'File with the content of a secret; may be repeated'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand --dockerfile 'Refused: images for single machines are not built'
            cand --build-arg 'build-arg'
            cand --build-context-warn-size 'build-context-warn-size'
            cand --build-target 'build-target'
            cand --image-label 'image-label'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --rm 'Destroy the machine when its main process ends'
            cand --detach 'Do not wait until its checks pass'
            cand --use-zstd 'Has no effect: nothing is built here'
            cand --build-depot 'build-depot'
            cand --build-local-only 'build-local-only'
            cand --build-nixpacks 'build-nixpacks'
            cand --build-only 'build-only'
            cand --build-remote-only 'build-remote-only'
            cand --no-build-cache 'no-build-cache'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;clone'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand --name 'Name of the new machine; made up when left out'
            cand --attach-volume 'Existing volume for the new machine, with a mount path if the source has none'
            cand --from-snapshot 'Snapshot to fill the new volume from; `last` = the newest one of the source''s volume'
            cand --volume-requires-unique-zone 'Place the new volume in another zone than its namesakes'
            cand --override-cmd 'Command of the new machine'
            cand --standby-for 'Ids of machines the new one stands by for; `source` = the one that is cloned'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --clear-cmd 'Let the new machine run the image''s own command'
            cand --clear-auto-destroy 'Keep the new machine when its main process ends'
            cand --detach 'Do not wait until the new machine runs'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;clone'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand --name 'Name of the new machine; made up when left out'
            cand --attach-volume 'Existing volume for the new machine, with a mount path if the source has none'
            cand --from-snapshot 'Snapshot to fill the new volume from; `last` = the newest one of the source''s volume'
            cand --volume-requires-unique-zone 'Place the new volume in another zone than its namesakes'
            cand --override-cmd 'Command of the new machine'
            cand --standby-for 'Ids of machines the new one stands by for; `source` = the one that is cloned'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --clear-cmd 'Let the new machine run the image''s own command'
            cand --clear-auto-destroy 'Keep the new machine when its main process ends'
            cand --detach 'Do not wait until the new machine runs'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;clone'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand --name 'Name of the new machine; made up when left out'
            cand --attach-volume 'Existing volume for the new machine, with a mount path if the source has none'
            cand --from-snapshot 'Snapshot to fill the new volume from; `last` = the newest one of the source''s volume'
            cand --volume-requires-unique-zone 'Place the new volume in another zone than its namesakes'
            cand --override-cmd 'Command of the new machine'
            cand --standby-for 'Ids of machines the new one stands by for; `source` = the one that is cloned'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --clear-cmd 'Let the new machine run the image''s own command'
            cand --clear-auto-destroy 'Keep the new machine when its main process ends'
            cand --detach 'Do not wait until the new machine runs'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;update'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -i 'Image to run'
            cand --image 'Image to run'
            cand -C 'Command, instead of the image''s; an empty one = the image''s'
            cand --command 'Command, instead of the image''s; an empty one = the image''s'
            cand --container 'Container that gets the image'
            cand --mount-point 'Where the machine''s volume is mounted'
            cand --wait-timeout 'Seconds the machine may take to start and to be healthy'
            cand -e 'Environment variable; may be repeated'
            cand --env 'Environment variable; may be repeated'
            cand -m 'Metadata of the machine; may be repeated'
            cand --metadata 'Metadata of the machine; may be repeated'
            cand -p 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --port 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --entrypoint 'Replace the image''s entrypoint'
            cand --restart 'What happens when the main process ends: no, on-failure or always'
            cand --schedule 'Run at intervals: hourly, daily, weekly or monthly'
            cand --standby-for 'Ids of machines this one stands by for'
            cand --autostart 'Start the machine when a request for it arrives'
            cand --autostop 'What happens when no request arrives: off, stop or suspend'
            cand --skip-dns-registration 'Keep the machine out of internal DNS'
            cand --machine-config 'Whole or partial machine configuration: a JSON file, or JSON text'
            cand --kernel-arg 'Argument for the kernel''s command line; may be repeated'
            cand --rootfs-persist 'Whether the root file system survives: never, restart or always'
            cand --rootfs-size 'Size of the root file system in GB, or with a unit; 0 = as usual'
            cand --swap-size 'Swap in MB, or with a unit'
            cand --cachedrive-size 'Scratch drive in MB, or with a unit; 0 = none'
            cand --file-local 'File from this computer; may be repeated'
            cand --file-literal 'File with this text; may be repeated'
            cand --file-secret 'File with the content of a secret; may be repeated'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand --dockerfile 'Refused: images for single machines are not built'
            cand --build-arg 'build-arg'
            cand --build-context-warn-size 'build-context-warn-size'
            cand --build-target 'build-target'
            cand --image-label 'image-label'
            cand --buildkit-addr 'buildkit-addr'
            cand --buildkit-image 'buildkit-image'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --skip-start 'Do not start the machine'
            cand --skip-health-checks 'Do not wait until the machine''s checks pass'
            cand --detach 'Do not wait at all'
            cand --build-depot 'build-depot'
            cand --build-local-only 'build-local-only'
            cand --build-nixpacks 'build-nixpacks'
            cand --build-only 'build-only'
            cand --build-remote-only 'build-remote-only'
            cand --no-build-cache 'no-build-cache'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand --buildkit 'Refused: images for single machines are not built'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;update'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -i 'Image to run'
            cand --image 'Image to run'
            cand -C 'Command, instead of the image''s; an empty one = the image''s'
            cand --command 'Command, instead of the image''s; an empty one = the image''s'
            cand --container 'Container that gets the image'
            cand --mount-point 'Where the machine''s volume is mounted'
            cand --wait-timeout 'Seconds the machine may take to start and to be healthy'
            cand -e 'Environment variable; may be repeated'
            cand --env 'Environment variable; may be repeated'
            cand -m 'Metadata of the machine; may be repeated'
            cand --metadata 'Metadata of the machine; may be repeated'
            cand -p 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --port 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --entrypoint 'Replace the image''s entrypoint'
            cand --restart 'What happens when the main process ends: no, on-failure or always'
            cand --schedule 'Run at intervals: hourly, daily, weekly or monthly'
            cand --standby-for 'Ids of machines this one stands by for'
            cand --autostart 'Start the machine when a request for it arrives'
            cand --autostop 'What happens when no request arrives: off, stop or suspend'
            cand --skip-dns-registration 'Keep the machine out of internal DNS'
            cand --machine-config 'Whole or partial machine configuration: a JSON file, or JSON text'
            cand --kernel-arg 'Argument for the kernel''s command line; may be repeated'
            cand --rootfs-persist 'Whether the root file system survives: never, restart or always'
            cand --rootfs-size 'Size of the root file system in GB, or with a unit; 0 = as usual'
            cand --swap-size 'Swap in MB, or with a unit'
            cand --cachedrive-size 'Scratch drive in MB, or with a unit; 0 = none'
            cand --file-local 'File from this computer; may be repeated'
            cand --file-literal 'File with this text; may be repeated'
            cand --file-secret 'File with the content of a secret; may be repeated'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand --dockerfile 'Refused: images for single machines are not built'
            cand --build-arg 'build-arg'
            cand --build-context-warn-size 'build-context-warn-size'
            cand --build-target 'build-target'
            cand --image-label 'image-label'
            cand --buildkit-addr 'buildkit-addr'
            cand --buildkit-image 'buildkit-image'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --skip-start 'Do not start the machine'
            cand --skip-health-checks 'Do not wait until the machine''s checks pass'
            cand --detach 'Do not wait at all'
            cand --build-depot 'build-depot'
            cand --build-local-only 'build-local-only'
            cand --build-nixpacks 'build-nixpacks'
            cand --build-only 'build-only'
            cand --build-remote-only 'build-remote-only'
            cand --no-build-cache 'no-build-cache'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand --buildkit 'Refused: images for single machines are not built'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;update'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -i 'Image to run'
            cand --image 'Image to run'
            cand -C 'Command, instead of the image''s; an empty one = the image''s'
            cand --command 'Command, instead of the image''s; an empty one = the image''s'
            cand --container 'Container that gets the image'
            cand --mount-point 'Where the machine''s volume is mounted'
            cand --wait-timeout 'Seconds the machine may take to start and to be healthy'
            cand -e 'Environment variable; may be repeated'
            cand --env 'Environment variable; may be repeated'
            cand -m 'Metadata of the machine; may be repeated'
            cand --metadata 'Metadata of the machine; may be repeated'
            cand -p 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --port 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away'
            cand --entrypoint 'Replace the image''s entrypoint'
            cand --restart 'What happens when the main process ends: no, on-failure or always'
            cand --schedule 'Run at intervals: hourly, daily, weekly or monthly'
            cand --standby-for 'Ids of machines this one stands by for'
            cand --autostart 'Start the machine when a request for it arrives'
            cand --autostop 'What happens when no request arrives: off, stop or suspend'
            cand --skip-dns-registration 'Keep the machine out of internal DNS'
            cand --machine-config 'Whole or partial machine configuration: a JSON file, or JSON text'
            cand --kernel-arg 'Argument for the kernel''s command line; may be repeated'
            cand --rootfs-persist 'Whether the root file system survives: never, restart or always'
            cand --rootfs-size 'Size of the root file system in GB, or with a unit; 0 = as usual'
            cand --swap-size 'Swap in MB, or with a unit'
            cand --cachedrive-size 'Scratch drive in MB, or with a unit; 0 = none'
            cand --file-local 'File from this computer; may be repeated'
            cand --file-literal 'File with this text; may be repeated'
            cand --file-secret 'File with the content of a secret; may be repeated'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand --dockerfile 'Refused: images for single machines are not built'
            cand --build-arg 'build-arg'
            cand --build-context-warn-size 'build-context-warn-size'
            cand --build-target 'build-target'
            cand --image-label 'image-label'
            cand --buildkit-addr 'buildkit-addr'
            cand --buildkit-image 'buildkit-image'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --skip-start 'Do not start the machine'
            cand --skip-health-checks 'Do not wait until the machine''s checks pass'
            cand --detach 'Do not wait at all'
            cand --build-depot 'build-depot'
            cand --build-local-only 'build-local-only'
            cand --build-nixpacks 'build-nixpacks'
            cand --build-only 'build-only'
            cand --build-remote-only 'build-remote-only'
            cand --no-build-cache 'no-build-cache'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand --buildkit 'Refused: images for single machines are not built'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;start'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;start'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;start'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;stop'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -s 'Signal to stop with, such as SIGINT'
            cand --signal 'Signal to stop with, such as SIGINT'
            cand --timeout 'Seconds until the machine is killed'
            cand -w 'Wait this long until it has stopped; 0 = do not wait'
            cand --wait-timeout 'Wait this long until it has stopped; 0 = do not wait'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;stop'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -s 'Signal to stop with, such as SIGINT'
            cand --signal 'Signal to stop with, such as SIGINT'
            cand --timeout 'Seconds until the machine is killed'
            cand -w 'Wait this long until it has stopped; 0 = do not wait'
            cand --wait-timeout 'Wait this long until it has stopped; 0 = do not wait'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;stop'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -s 'Signal to stop with, such as SIGINT'
            cand --signal 'Signal to stop with, such as SIGINT'
            cand --timeout 'Seconds until the machine is killed'
            cand -w 'Wait this long until it has stopped; 0 = do not wait'
            cand --wait-timeout 'Wait this long until it has stopped; 0 = do not wait'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;restart'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -s 'Signal to stop with, such as SIGINT'
            cand --signal 'Signal to stop with, such as SIGINT'
            cand --time 'Seconds until the machine is killed'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --force 'Kill the machine instead of stopping it'
            cand --skip-health-checks 'Go on without waiting until the machine is healthy again'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;restart'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -s 'Signal to stop with, such as SIGINT'
            cand --signal 'Signal to stop with, such as SIGINT'
            cand --time 'Seconds until the machine is killed'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --force 'Kill the machine instead of stopping it'
            cand --skip-health-checks 'Go on without waiting until the machine is healthy again'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;restart'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -s 'Signal to stop with, such as SIGINT'
            cand --signal 'Signal to stop with, such as SIGINT'
            cand --time 'Seconds until the machine is killed'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --force 'Kill the machine instead of stopping it'
            cand --skip-health-checks 'Go on without waiting until the machine is healthy again'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;suspend'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -w 'Wait this long until it is suspended; 0 = do not wait'
            cand --wait-timeout 'Wait this long until it is suspended; 0 = do not wait'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;suspend'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -w 'Wait this long until it is suspended; 0 = do not wait'
            cand --wait-timeout 'Wait this long until it is suspended; 0 = do not wait'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;suspend'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -w 'Wait this long until it is suspended; 0 = do not wait'
            cand --wait-timeout 'Wait this long until it is suspended; 0 = do not wait'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;kill'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;kill'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;kill'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;destroy'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -i 'Destroy every machine of the app that runs this image'
            cand --image 'Destroy every machine of the app that runs this image'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand -f 'Destroy machines that run as well'
            cand --force 'Destroy machines that run as well'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;remove'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -i 'Destroy every machine of the app that runs this image'
            cand --image 'Destroy every machine of the app that runs this image'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand -f 'Destroy machines that run as well'
            cand --force 'Destroy machines that run as well'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;rm'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -i 'Destroy every machine of the app that runs this image'
            cand --image 'Destroy every machine of the app that runs this image'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand -f 'Destroy machines that run as well'
            cand --force 'Destroy machines that run as well'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;destroy'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -i 'Destroy every machine of the app that runs this image'
            cand --image 'Destroy every machine of the app that runs this image'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand -f 'Destroy machines that run as well'
            cand --force 'Destroy machines that run as well'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;remove'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -i 'Destroy every machine of the app that runs this image'
            cand --image 'Destroy every machine of the app that runs this image'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand -f 'Destroy machines that run as well'
            cand --force 'Destroy machines that run as well'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;rm'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -i 'Destroy every machine of the app that runs this image'
            cand --image 'Destroy every machine of the app that runs this image'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand -f 'Destroy machines that run as well'
            cand --force 'Destroy machines that run as well'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;destroy'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -i 'Destroy every machine of the app that runs this image'
            cand --image 'Destroy every machine of the app that runs this image'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand -f 'Destroy machines that run as well'
            cand --force 'Destroy machines that run as well'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;remove'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -i 'Destroy every machine of the app that runs this image'
            cand --image 'Destroy every machine of the app that runs this image'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand -f 'Destroy machines that run as well'
            cand --force 'Destroy machines that run as well'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;rm'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -i 'Destroy every machine of the app that runs this image'
            cand --image 'Destroy every machine of the app that runs this image'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand -f 'Destroy machines that run as well'
            cand --force 'Destroy machines that run as well'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;exec'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand --container 'Container to run it in'
            cand --timeout 'Seconds the command may take'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --no-container 'Run it in the machine itself, not in a container'
            cand --select 'Choose the machine from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;exec'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand --container 'Container to run it in'
            cand --timeout 'Seconds the command may take'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --no-container 'Run it in the machine itself, not in a container'
            cand --select 'Choose the machine from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;exec'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand --container 'Container to run it in'
            cand --timeout 'Seconds the command may take'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --no-container 'Run it in the machine itself, not in a container'
            cand --select 'Choose the machine from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;cordon'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;cordon'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;cordon'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;uncordon'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;uncordon'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;uncordon'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;wait'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand --state 'State to wait for; `settled` is any that lasts'
            cand -w 'How long to wait'
            cand --wait-timeout 'How long to wait'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;wait'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand --state 'State to wait for; `settled` is any that lasts'
            cand -w 'How long to wait'
            cand --wait-timeout 'How long to wait'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;wait'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand --state 'State to wait for; `settled` is any that lasts'
            cand -w 'How long to wait'
            cand --wait-timeout 'How long to wait'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without an id anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;leases'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;machine;lease'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;machine;leases;view'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;lease;view'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;leases;clear'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;lease;clear'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;leases;help'= {
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;machine;leases;help;view'= {
        }
        &'fly;machine;leases;help;clear'= {
        }
        &'fly;machine;leases;help;help'= {
        }
        &'fly;machine;lease;help'= {
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;machine;lease;help;view'= {
        }
        &'fly;machine;lease;help;clear'= {
        }
        &'fly;machine;lease;help;help'= {
        }
        &'fly;machines;leases'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;machines;lease'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;machines;leases;view'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;lease;view'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;leases;clear'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;lease;clear'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;leases;help'= {
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;machines;leases;help;view'= {
        }
        &'fly;machines;leases;help;clear'= {
        }
        &'fly;machines;leases;help;help'= {
        }
        &'fly;machines;lease;help'= {
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;machines;lease;help;view'= {
        }
        &'fly;machines;lease;help;clear'= {
        }
        &'fly;machines;lease;help;help'= {
        }
        &'fly;m;leases'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;m;lease'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;m;leases;view'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;lease;view'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;leases;clear'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;lease;clear'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --select 'Choose from a list, which happens without ids anyway'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;leases;help'= {
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;m;leases;help;view'= {
        }
        &'fly;m;leases;help;clear'= {
        }
        &'fly;m;leases;help;help'= {
        }
        &'fly;m;lease;help'= {
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;m;lease;help;view'= {
        }
        &'fly;m;lease;help;clear'= {
        }
        &'fly;m;lease;help;help'= {
        }
        &'fly;machine;api-proxy'= {
            cand -o 'Organization to act in, by slug'
            cand --org 'Organization to act in, by slug'
            cand --network 'Private network, instead of the default one'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -q 'Say nothing about the tunnel'
            cand --quiet 'Say nothing about the tunnel'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machines;api-proxy'= {
            cand -o 'Organization to act in, by slug'
            cand --org 'Organization to act in, by slug'
            cand --network 'Private network, instead of the default one'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -q 'Say nothing about the tunnel'
            cand --quiet 'Say nothing about the tunnel'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;m;api-proxy'= {
            cand -o 'Organization to act in, by slug'
            cand --org 'Organization to act in, by slug'
            cand --network 'Private network, instead of the default one'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -q 'Say nothing about the tunnel'
            cand --quiet 'Say nothing about the tunnel'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;machine;help'= {
            cand list 'List an app''s machines'
            cand status 'Show one machine'
            cand run 'Run an image in a new machine'
            cand create 'Create a machine without starting it'
            cand clone 'Make a new machine like an existing one'
            cand update 'Change a machine''s image or configuration'
            cand start 'Start machines'
            cand stop 'Stop machines'
            cand restart 'Restart machines, one after the other'
            cand suspend 'Suspend machines: memory is kept, nothing runs'
            cand kill 'Kill a machine''s main process at once'
            cand destroy 'Destroy machines'
            cand exec 'Run a command in a machine and end with its exit code'
            cand cordon 'Keep the proxy from sending requests to machines'
            cand uncordon 'Let the proxy send requests to machines again'
            cand wait 'Wait until a machine reaches a state'
            cand leases 'See and clear the locks on machines'
            cand api-proxy 'Open local port 4280 that leads to the Machines API inside the private network'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;machine;help;list'= {
        }
        &'fly;machine;help;status'= {
        }
        &'fly;machine;help;run'= {
        }
        &'fly;machine;help;create'= {
        }
        &'fly;machine;help;clone'= {
        }
        &'fly;machine;help;update'= {
        }
        &'fly;machine;help;start'= {
        }
        &'fly;machine;help;stop'= {
        }
        &'fly;machine;help;restart'= {
        }
        &'fly;machine;help;suspend'= {
        }
        &'fly;machine;help;kill'= {
        }
        &'fly;machine;help;destroy'= {
        }
        &'fly;machine;help;exec'= {
        }
        &'fly;machine;help;cordon'= {
        }
        &'fly;machine;help;uncordon'= {
        }
        &'fly;machine;help;wait'= {
        }
        &'fly;machine;help;leases'= {
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
        }
        &'fly;machine;help;leases;view'= {
        }
        &'fly;machine;help;leases;clear'= {
        }
        &'fly;machine;help;api-proxy'= {
        }
        &'fly;machine;help;help'= {
        }
        &'fly;machines;help'= {
            cand list 'List an app''s machines'
            cand status 'Show one machine'
            cand run 'Run an image in a new machine'
            cand create 'Create a machine without starting it'
            cand clone 'Make a new machine like an existing one'
            cand update 'Change a machine''s image or configuration'
            cand start 'Start machines'
            cand stop 'Stop machines'
            cand restart 'Restart machines, one after the other'
            cand suspend 'Suspend machines: memory is kept, nothing runs'
            cand kill 'Kill a machine''s main process at once'
            cand destroy 'Destroy machines'
            cand exec 'Run a command in a machine and end with its exit code'
            cand cordon 'Keep the proxy from sending requests to machines'
            cand uncordon 'Let the proxy send requests to machines again'
            cand wait 'Wait until a machine reaches a state'
            cand leases 'See and clear the locks on machines'
            cand api-proxy 'Open local port 4280 that leads to the Machines API inside the private network'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;machines;help;list'= {
        }
        &'fly;machines;help;status'= {
        }
        &'fly;machines;help;run'= {
        }
        &'fly;machines;help;create'= {
        }
        &'fly;machines;help;clone'= {
        }
        &'fly;machines;help;update'= {
        }
        &'fly;machines;help;start'= {
        }
        &'fly;machines;help;stop'= {
        }
        &'fly;machines;help;restart'= {
        }
        &'fly;machines;help;suspend'= {
        }
        &'fly;machines;help;kill'= {
        }
        &'fly;machines;help;destroy'= {
        }
        &'fly;machines;help;exec'= {
        }
        &'fly;machines;help;cordon'= {
        }
        &'fly;machines;help;uncordon'= {
        }
        &'fly;machines;help;wait'= {
        }
        &'fly;machines;help;leases'= {
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
        }
        &'fly;machines;help;leases;view'= {
        }
        &'fly;machines;help;leases;clear'= {
        }
        &'fly;machines;help;api-proxy'= {
        }
        &'fly;machines;help;help'= {
        }
        &'fly;m;help'= {
            cand list 'List an app''s machines'
            cand status 'Show one machine'
            cand run 'Run an image in a new machine'
            cand create 'Create a machine without starting it'
            cand clone 'Make a new machine like an existing one'
            cand update 'Change a machine''s image or configuration'
            cand start 'Start machines'
            cand stop 'Stop machines'
            cand restart 'Restart machines, one after the other'
            cand suspend 'Suspend machines: memory is kept, nothing runs'
            cand kill 'Kill a machine''s main process at once'
            cand destroy 'Destroy machines'
            cand exec 'Run a command in a machine and end with its exit code'
            cand cordon 'Keep the proxy from sending requests to machines'
            cand uncordon 'Let the proxy send requests to machines again'
            cand wait 'Wait until a machine reaches a state'
            cand leases 'See and clear the locks on machines'
            cand api-proxy 'Open local port 4280 that leads to the Machines API inside the private network'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;m;help;list'= {
        }
        &'fly;m;help;status'= {
        }
        &'fly;m;help;run'= {
        }
        &'fly;m;help;create'= {
        }
        &'fly;m;help;clone'= {
        }
        &'fly;m;help;update'= {
        }
        &'fly;m;help;start'= {
        }
        &'fly;m;help;stop'= {
        }
        &'fly;m;help;restart'= {
        }
        &'fly;m;help;suspend'= {
        }
        &'fly;m;help;kill'= {
        }
        &'fly;m;help;destroy'= {
        }
        &'fly;m;help;exec'= {
        }
        &'fly;m;help;cordon'= {
        }
        &'fly;m;help;uncordon'= {
        }
        &'fly;m;help;wait'= {
        }
        &'fly;m;help;leases'= {
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
        }
        &'fly;m;help;leases;view'= {
        }
        &'fly;m;help;leases;clear'= {
        }
        &'fly;m;help;api-proxy'= {
        }
        &'fly;m;help;help'= {
        }
        &'fly;orgs'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List the organizations you belong to'
            cand ls 'List the organizations you belong to'
            cand show 'Show an organization and its members'
            cand create 'Create an organization'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;orgs;list'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;orgs;ls'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;orgs;show'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;orgs;create'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --apps-v2-default-on 'apps-v2-default-on'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;orgs;help'= {
            cand list 'List the organizations you belong to'
            cand show 'Show an organization and its members'
            cand create 'Create an organization'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;orgs;help;list'= {
        }
        &'fly;orgs;help;show'= {
        }
        &'fly;orgs;help;create'= {
        }
        &'fly;orgs;help;help'= {
        }
        &'fly;ping'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Organization whose private network to use, by slug; without it, the app''s'
            cand --org 'Organization whose private network to use, by slug; without it, the app''s'
            cand --network 'Private network to use, for organizations with several; without it, the app''s'
            cand -i 'Time between probes'
            cand --interval 'Time between probes'
            cand -n 'Number of probes; 0 = until interrupted'
            cand --count 'Number of probes; 0 = until interrupted'
            cand -s 'Bytes of padding of a probe'
            cand --size 'Bytes of padding of a probe'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;platform'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand regions 'List the regions machines can run in'
            cand vm-sizes 'List the machine sizes there are'
            cand status 'Open the status page, or print what it says'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;platform;regions'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;platform;vm-sizes'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;platform;status'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;platform;help'= {
            cand regions 'List the regions machines can run in'
            cand vm-sizes 'List the machine sizes there are'
            cand status 'Open the status page, or print what it says'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;platform;help;regions'= {
        }
        &'fly;platform;help;vm-sizes'= {
        }
        &'fly;platform;help;status'= {
        }
        &'fly;platform;help;help'= {
        }
        &'fly;proxy'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Organization whose private network to use, by slug; without it, the app''s'
            cand --org 'Organization whose private network to use, by slug; without it, the app''s'
            cand --network 'Private network to use, for organizations with several; without it, the app''s'
            cand -b 'Address of this computer to listen on'
            cand --bind-addr 'Address of this computer to listen on'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -s 'Choose one of the app''s running machines'
            cand --select 'Choose one of the app''s running machines'
            cand -q 'Say nothing about the tunnel'
            cand --quiet 'Say nothing about the tunnel'
            cand --watch-stdin 'End when stdin does'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;registry'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand files 'List the files of an image'
            cand sbom 'Print the bill of materials of an image (SPDX)'
            cand vulns 'List the known vulnerabilities of an image'
            cand vulnsummary 'Show which known vulnerabilities are in which apps'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;registry;files'= {
            cand -i 'Image to look at, instead of a machine''s'
            cand --image 'Image to look at, instead of a machine''s'
            cand -m 'Look at the image of this machine, instead of the app''s first one'
            cand --machine 'Look at the image of this machine, instead of the app''s first one'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -s 'Choose the machine from a list'
            cand --select 'Choose the machine from a list'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;registry;sbom'= {
            cand -i 'Image to look at, instead of a machine''s'
            cand --image 'Image to look at, instead of a machine''s'
            cand -m 'Look at the image of this machine, instead of the app''s first one'
            cand --machine 'Look at the image of this machine, instead of the app''s first one'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -s 'Choose the machine from a list'
            cand --select 'Choose the machine from a list'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;registry;vulns'= {
            cand -S 'Only vulnerabilities that are at least this grave'
            cand --severity 'Only vulnerabilities that are at least this grave'
            cand -i 'Image to look at, instead of a machine''s'
            cand --image 'Image to look at, instead of a machine''s'
            cand -m 'Look at the image of this machine, instead of the app''s first one'
            cand --machine 'Look at the image of this machine, instead of the app''s first one'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -s 'Choose the machine from a list'
            cand --select 'Choose the machine from a list'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;registry;vulnsummary'= {
            cand -S 'Only vulnerabilities that are at least this grave'
            cand --severity 'Only vulnerabilities that are at least this grave'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Organization to act in, by slug'
            cand --org 'Organization to act in, by slug'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -r 'Only images of machines that run'
            cand --running 'Only images of machines that run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;registry;help'= {
            cand files 'List the files of an image'
            cand sbom 'Print the bill of materials of an image (SPDX)'
            cand vulns 'List the known vulnerabilities of an image'
            cand vulnsummary 'Show which known vulnerabilities are in which apps'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;registry;help;files'= {
        }
        &'fly;registry;help;sbom'= {
        }
        &'fly;registry;help;vulns'= {
        }
        &'fly;registry;help;vulnsummary'= {
        }
        &'fly;registry;help;help'= {
        }
        &'fly;releases'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --image 'Show the image of each release'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;rollback'= {
            cand --to 'The same as VERSION'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand --wait-timeout 'How long a machine may take to start and pass its checks'
            cand --strategy 'How machines are exchanged: rolling, immediate, canary or bluegreen'
            cand --break-pause 'Deploy in spite of a pause, with a reason that is shown'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;scale'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand show 'Show the size and number of machines of each process group'
            cand count 'Change how many machines a process group has'
            cand vm 'Change the size of a process group''s machines'
            cand memory 'Change the memory of a process group''s machines'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;scale;show'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;scale;count'= {
            cand -g 'Process group that a bare count is about'
            cand --process-group 'Process group that a bare count is about'
            cand -r 'Regions to scale in, by code; others stay as they are'
            cand --region 'Regions to scale in, by code; others stay as they are'
            cand --max-per-region 'Most machines of a group in one region; -1 = any number'
            cand -e 'Environment variable of the new machines'
            cand --env 'Environment variable of the new machines'
            cand --from-snapshot 'Fill new volumes from this snapshot'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --with-new-volumes 'Make new volumes even where free ones exist'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;scale;vm'= {
            cand --vm-memory 'Memory in MB, or with a unit (default: the size''s own)'
            cand -g 'Process group whose machines are changed'
            cand --process-group 'Process group whose machines are changed'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;scale;memory'= {
            cand -g 'Process group whose machines are changed'
            cand --process-group 'Process group whose machines are changed'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;scale;help'= {
            cand show 'Show the size and number of machines of each process group'
            cand count 'Change how many machines a process group has'
            cand vm 'Change the size of a process group''s machines'
            cand memory 'Change the memory of a process group''s machines'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;scale;help;show'= {
        }
        &'fly;scale;help;count'= {
        }
        &'fly;scale;help;vm'= {
        }
        &'fly;scale;help;memory'= {
        }
        &'fly;scale;help;help'= {
        }
        &'fly;secrets'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List the names of an app''s secrets, and whether machines have them'
            cand ls 'List the names of an app''s secrets, and whether machines have them'
            cand set 'Set secrets and roll them out'
            cand unset 'Remove secrets and roll that out'
            cand import 'Set the secrets read from standard input as NAME=VALUE lines, and roll them out'
            cand deploy 'Roll out secrets that were staged'
            cand sync 'Make later deploys use the newest secrets, wherever they were set'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;secrets;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;secrets;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;secrets;set'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand --dns-checks 'Ask the app''s public address whether the machines answer afterwards'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --detach 'Do not wait until the machines run with the new secrets'
            cand --stage 'Store the change only; the next deploy or `fly secrets deploy` brings it to machines'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;secrets;unset'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand --dns-checks 'Ask the app''s public address whether the machines answer afterwards'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --detach 'Do not wait until the machines run with the new secrets'
            cand --stage 'Store the change only; the next deploy or `fly secrets deploy` brings it to machines'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;secrets;import'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand --dns-checks 'Ask the app''s public address whether the machines answer afterwards'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --detach 'Do not wait until the machines run with the new secrets'
            cand --stage 'Store the change only; the next deploy or `fly secrets deploy` brings it to machines'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;secrets;deploy'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand --dns-checks 'Ask the app''s public address whether the machines answer afterwards'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --detach 'Do not wait until the machines run with the new secrets'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;secrets;sync'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand --dns-checks 'Ask the app''s public address whether the machines answer afterwards'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --detach 'Do not wait until the machines run with the new secrets'
            cand --stage 'Store the change only; the next deploy or `fly secrets deploy` brings it to machines'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;secrets;help'= {
            cand list 'List the names of an app''s secrets, and whether machines have them'
            cand set 'Set secrets and roll them out'
            cand unset 'Remove secrets and roll that out'
            cand import 'Set the secrets read from standard input as NAME=VALUE lines, and roll them out'
            cand deploy 'Roll out secrets that were staged'
            cand sync 'Make later deploys use the newest secrets, wherever they were set'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;secrets;help;list'= {
        }
        &'fly;secrets;help;set'= {
        }
        &'fly;secrets;help;unset'= {
        }
        &'fly;secrets;help;import'= {
        }
        &'fly;secrets;help;deploy'= {
        }
        &'fly;secrets;help;sync'= {
        }
        &'fly;secrets;help;help'= {
        }
        &'fly;services'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List an app''s services'
            cand ls 'List an app''s services'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;services;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;services;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;services;help'= {
            cand list 'List an app''s services'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;services;help;list'= {
        }
        &'fly;services;help;help'= {
        }
        &'fly;sftp'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand find 'List everything below a path of the machine'
            cand ls 'List a directory of the machine'
            cand get 'Get a file or directory from the machine'
            cand put 'Put a file or directory on the machine'
            cand rm 'Remove files or directories on the machine'
            cand mkdir 'Make directories on the machine'
            cand chmod 'Change modes of files on the machine'
            cand shell 'Look around and move files, command by command'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;sftp;find'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;sftp;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -l 'Show modes, sizes and times'
            cand --long 'Show modes, sizes and times'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;sftp;get'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -R 'A directory with everything in it; links stay links'
            cand --recursive 'A directory with everything in it; links stay links'
            cand -p 'Keep modes and times'
            cand --preserve 'Keep modes and times'
            cand -f 'Replace what is already there'
            cand --force 'Replace what is already there'
            cand --resume 'Go on where an earlier transfer of the same files was interrupted, and keep what has arrived if this one is'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;sftp;put'= {
            cand -m 'Mode of the files on the machine, in octal; 0644 unless modes are kept'
            cand --mode 'Mode of the files on the machine, in octal; 0644 unless modes are kept'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -R 'A directory with everything in it; links stay links'
            cand --recursive 'A directory with everything in it; links stay links'
            cand -p 'Keep modes and times'
            cand --preserve 'Keep modes and times'
            cand -f 'Replace what is already there'
            cand --force 'Replace what is already there'
            cand --resume 'Go on where an earlier transfer of the same files was interrupted, and keep what has arrived if this one is'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;sftp;rm'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -R 'Directories with everything in them; links are removed, not followed'
            cand --recursive 'Directories with everything in them; links are removed, not followed'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;sftp;mkdir'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -p 'Make missing parents as well; a directory that is there is fine'
            cand --parents 'Make missing parents as well; a directory that is there is fine'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;sftp;chmod'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;sftp;shell'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;sftp;help'= {
            cand find 'List everything below a path of the machine'
            cand ls 'List a directory of the machine'
            cand get 'Get a file or directory from the machine'
            cand put 'Put a file or directory on the machine'
            cand rm 'Remove files or directories on the machine'
            cand mkdir 'Make directories on the machine'
            cand chmod 'Change modes of files on the machine'
            cand shell 'Look around and move files, command by command'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;sftp;help;find'= {
        }
        &'fly;sftp;help;ls'= {
        }
        &'fly;sftp;help;get'= {
        }
        &'fly;sftp;help;put'= {
        }
        &'fly;sftp;help;rm'= {
        }
        &'fly;sftp;help;mkdir'= {
        }
        &'fly;sftp;help;chmod'= {
        }
        &'fly;sftp;help;shell'= {
        }
        &'fly;sftp;help;help'= {
        }
        &'fly;ssh'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand console 'Log in to a machine, or run a command in it and end with its exit code'
            cand issue 'Make an SSH key that is valid for some hours, for other SSH clients'
            cand log 'List the certificates an organization has issued'
            cand sftp 'Move files to and from a machine'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;ssh;console'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -C 'Command to run instead of a shell; it is not given to a shell, so pipes need `sh -c ''…''`'
            cand --command 'Command to run instead of a shell; it is not given to a shell, so pipes need `sh -c ''…''`'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Give the command a terminal; a shell has one anyway'
            cand -n 'Leave standard input alone: the remote side finds its input at its end'
            cand --no-stdin 'Leave standard input alone: the remote side finds its input at its end'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ssh;issue'= {
            cand -o 'Organization to act in, by slug'
            cand --org 'Organization to act in, by slug'
            cand -u 'User names the certificate lets in; may be repeated'
            cand --username 'User names the certificate lets in; may be repeated'
            cand --hours 'Hours until it expires (1 to 72)'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --agent 'Give the key to ssh-agent, which forgets it when the certificate expires, instead of writing files'
            cand -d 'The path is a name below ~/.ssh'
            cand --dotssh 'The path is a name below ~/.ssh'
            cand --overwrite 'Replace files of the same name if `fly ssh issue` wrote them'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ssh;log'= {
            cand -o 'Organization to act in, by slug'
            cand --org 'Organization to act in, by slug'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ssh;sftp'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand find 'List everything below a path of the machine'
            cand ls 'List a directory of the machine'
            cand get 'Get a file or directory from the machine'
            cand put 'Put a file or directory on the machine'
            cand rm 'Remove files or directories on the machine'
            cand mkdir 'Make directories on the machine'
            cand chmod 'Change modes of files on the machine'
            cand shell 'Look around and move files, command by command'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;ssh;sftp;find'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ssh;sftp;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -l 'Show modes, sizes and times'
            cand --long 'Show modes, sizes and times'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ssh;sftp;get'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -R 'A directory with everything in it; links stay links'
            cand --recursive 'A directory with everything in it; links stay links'
            cand -p 'Keep modes and times'
            cand --preserve 'Keep modes and times'
            cand -f 'Replace what is already there'
            cand --force 'Replace what is already there'
            cand --resume 'Go on where an earlier transfer of the same files was interrupted, and keep what has arrived if this one is'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ssh;sftp;put'= {
            cand -m 'Mode of the files on the machine, in octal; 0644 unless modes are kept'
            cand --mode 'Mode of the files on the machine, in octal; 0644 unless modes are kept'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -R 'A directory with everything in it; links stay links'
            cand --recursive 'A directory with everything in it; links stay links'
            cand -p 'Keep modes and times'
            cand --preserve 'Keep modes and times'
            cand -f 'Replace what is already there'
            cand --force 'Replace what is already there'
            cand --resume 'Go on where an earlier transfer of the same files was interrupted, and keep what has arrived if this one is'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ssh;sftp;rm'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -R 'Directories with everything in them; links are removed, not followed'
            cand --recursive 'Directories with everything in them; links are removed, not followed'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ssh;sftp;mkdir'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -p 'Make missing parents as well; a directory that is there is fine'
            cand --parents 'Make missing parents as well; a directory that is there is fine'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ssh;sftp;chmod'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ssh;sftp;shell'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -o 'Has no effect: the app belongs to one organization'
            cand --org 'Has no effect: the app belongs to one organization'
            cand --machine 'Machine to go to, by id'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -g 'Process group to choose a machine of'
            cand --process-group 'Process group to choose a machine of'
            cand -A 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --address 'Address or name of the machine in the private network, instead of the chosen machine''s own'
            cand --container 'Container to go to; the first one when there are several'
            cand --network 'Private network to go through, instead of the app''s'
            cand -u 'User to log in as'
            cand --user 'User to log in as'
            cand -C 'Has no effect: nothing is run'
            cand --command 'Has no effect: nothing is run'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -s 'Choose the machine, and the container, from a list'
            cand --select 'Choose the machine, and the container, from a list'
            cand --no-container 'Go to the machine itself, to none of its containers'
            cand -q 'Say nothing about the way there'
            cand --quiet 'Say nothing about the way there'
            cand --pty 'Has no effect: nothing is run'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;ssh;sftp;help'= {
            cand find 'List everything below a path of the machine'
            cand ls 'List a directory of the machine'
            cand get 'Get a file or directory from the machine'
            cand put 'Put a file or directory on the machine'
            cand rm 'Remove files or directories on the machine'
            cand mkdir 'Make directories on the machine'
            cand chmod 'Change modes of files on the machine'
            cand shell 'Look around and move files, command by command'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;ssh;sftp;help;find'= {
        }
        &'fly;ssh;sftp;help;ls'= {
        }
        &'fly;ssh;sftp;help;get'= {
        }
        &'fly;ssh;sftp;help;put'= {
        }
        &'fly;ssh;sftp;help;rm'= {
        }
        &'fly;ssh;sftp;help;mkdir'= {
        }
        &'fly;ssh;sftp;help;chmod'= {
        }
        &'fly;ssh;sftp;help;shell'= {
        }
        &'fly;ssh;sftp;help;help'= {
        }
        &'fly;ssh;help'= {
            cand console 'Log in to a machine, or run a command in it and end with its exit code'
            cand issue 'Make an SSH key that is valid for some hours, for other SSH clients'
            cand log 'List the certificates an organization has issued'
            cand sftp 'Move files to and from a machine'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;ssh;help;console'= {
        }
        &'fly;ssh;help;issue'= {
        }
        &'fly;ssh;help;log'= {
        }
        &'fly;ssh;help;sftp'= {
            cand find 'List everything below a path of the machine'
            cand ls 'List a directory of the machine'
            cand get 'Get a file or directory from the machine'
            cand put 'Put a file or directory on the machine'
            cand rm 'Remove files or directories on the machine'
            cand mkdir 'Make directories on the machine'
            cand chmod 'Change modes of files on the machine'
            cand shell 'Look around and move files, command by command'
        }
        &'fly;ssh;help;sftp;find'= {
        }
        &'fly;ssh;help;sftp;ls'= {
        }
        &'fly;ssh;help;sftp;get'= {
        }
        &'fly;ssh;help;sftp;put'= {
        }
        &'fly;ssh;help;sftp;rm'= {
        }
        &'fly;ssh;help;sftp;mkdir'= {
        }
        &'fly;ssh;help;sftp;chmod'= {
        }
        &'fly;ssh;help;sftp;shell'= {
        }
        &'fly;ssh;help;help'= {
        }
        &'fly;status'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand --rate 'Seconds between two looks'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --watch 'Show it again and again'
            cand --all 'all'
            cand --deployment 'deployment'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;version'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand upgrade 'Say how to install a newer version'
            cand update 'Say how to install a newer version'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;version;upgrade'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;version;update'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;version;help'= {
            cand upgrade 'Say how to install a newer version'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;version;help;upgrade'= {
        }
        &'fly;version;help;help'= {
        }
        &'fly;volumes'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand create 'Create volumes in a region'
            cand list 'List an app''s volumes'
            cand ls 'List an app''s volumes'
            cand show 'Show one volume'
            cand destroy 'Destroy volumes with their data'
            cand delete 'Destroy volumes with their data'
            cand rm 'Destroy volumes with their data'
            cand extend 'Make a volume larger'
            cand update 'Change how snapshots of a volume are made and kept'
            cand snapshots 'List and make snapshots of a volume'
            cand snapshot 'List and make snapshots of a volume'
            cand snaps 'List and make snapshots of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volume'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand create 'Create volumes in a region'
            cand list 'List an app''s volumes'
            cand ls 'List an app''s volumes'
            cand show 'Show one volume'
            cand destroy 'Destroy volumes with their data'
            cand delete 'Destroy volumes with their data'
            cand rm 'Destroy volumes with their data'
            cand extend 'Make a volume larger'
            cand update 'Change how snapshots of a volume are made and kept'
            cand snapshots 'List and make snapshots of a volume'
            cand snapshot 'List and make snapshots of a volume'
            cand snaps 'List and make snapshots of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;vol'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand create 'Create volumes in a region'
            cand list 'List an app''s volumes'
            cand ls 'List an app''s volumes'
            cand show 'Show one volume'
            cand destroy 'Destroy volumes with their data'
            cand delete 'Destroy volumes with their data'
            cand rm 'Destroy volumes with their data'
            cand extend 'Make a volume larger'
            cand update 'Change how snapshots of a volume are made and kept'
            cand snapshots 'List and make snapshots of a volume'
            cand snapshot 'List and make snapshots of a volume'
            cand snaps 'List and make snapshots of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;v'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand create 'Create volumes in a region'
            cand list 'List an app''s volumes'
            cand ls 'List an app''s volumes'
            cand show 'Show one volume'
            cand destroy 'Destroy volumes with their data'
            cand delete 'Destroy volumes with their data'
            cand rm 'Destroy volumes with their data'
            cand extend 'Make a volume larger'
            cand update 'Change how snapshots of a volume are made and kept'
            cand snapshots 'List and make snapshots of a volume'
            cand snapshot 'List and make snapshots of a volume'
            cand snaps 'List and make snapshots of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volumes;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -s 'Size in GB (default: 1, or the size of the snapshot)'
            cand --size 'Size in GB (default: 1, or the size of the snapshot)'
            cand -n 'Create this many volumes'
            cand --count 'Create this many volumes'
            cand --snapshot-id 'Fill the volume from this snapshot'
            cand --snapshot-retention 'Days a snapshot is kept'
            cand --scheduled-snapshots 'Make a snapshot every day'
            cand --require-unique-zone 'Place the volume in another hardware zone than the app''s volumes of the same name'
            cand --fs-type 'File system: ext4 or raw'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --no-encryption 'Do not encrypt the volume'
            cand --unique-zone-app-wide 'Compare zones with all volumes of the app, not only those of the same name'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -s 'Size in GB (default: 1, or the size of the snapshot)'
            cand --size 'Size in GB (default: 1, or the size of the snapshot)'
            cand -n 'Create this many volumes'
            cand --count 'Create this many volumes'
            cand --snapshot-id 'Fill the volume from this snapshot'
            cand --snapshot-retention 'Days a snapshot is kept'
            cand --scheduled-snapshots 'Make a snapshot every day'
            cand --require-unique-zone 'Place the volume in another hardware zone than the app''s volumes of the same name'
            cand --fs-type 'File system: ext4 or raw'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --no-encryption 'Do not encrypt the volume'
            cand --unique-zone-app-wide 'Compare zones with all volumes of the app, not only those of the same name'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -s 'Size in GB (default: 1, or the size of the snapshot)'
            cand --size 'Size in GB (default: 1, or the size of the snapshot)'
            cand -n 'Create this many volumes'
            cand --count 'Create this many volumes'
            cand --snapshot-id 'Fill the volume from this snapshot'
            cand --snapshot-retention 'Days a snapshot is kept'
            cand --scheduled-snapshots 'Make a snapshot every day'
            cand --require-unique-zone 'Place the volume in another hardware zone than the app''s volumes of the same name'
            cand --fs-type 'File system: ext4 or raw'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --no-encryption 'Do not encrypt the volume'
            cand --unique-zone-app-wide 'Compare zones with all volumes of the app, not only those of the same name'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -s 'Size in GB (default: 1, or the size of the snapshot)'
            cand --size 'Size in GB (default: 1, or the size of the snapshot)'
            cand -n 'Create this many volumes'
            cand --count 'Create this many volumes'
            cand --snapshot-id 'Fill the volume from this snapshot'
            cand --snapshot-retention 'Days a snapshot is kept'
            cand --scheduled-snapshots 'Make a snapshot every day'
            cand --require-unique-zone 'Place the volume in another hardware zone than the app''s volumes of the same name'
            cand --fs-type 'File system: ext4 or raw'
            cand --vm-size 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)'
            cand --vm-cpus 'Number of CPUs'
            cand --vm-cpu-kind 'Kind of CPU: shared or performance'
            cand --vm-memory 'Memory in MB, or with a unit'
            cand --vm-max-memory 'Most memory the machine may be given'
            cand --host-dedication-id 'Dedicated host to place the machine on'
            cand --vm-gpus 'Refused: GPU machines are no longer sold'
            cand --vm-gpu-kind 'Refused: GPU machines are no longer sold'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --no-encryption 'Do not encrypt the volume'
            cand --unique-zone-app-wide 'Compare zones with all volumes of the app, not only those of the same name'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --all 'Show volumes that are being destroyed, too'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --all 'Show volumes that are being destroyed, too'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --all 'Show volumes that are being destroyed, too'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --all 'Show volumes that are being destroyed, too'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --all 'Show volumes that are being destroyed, too'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --all 'Show volumes that are being destroyed, too'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --all 'Show volumes that are being destroyed, too'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --all 'Show volumes that are being destroyed, too'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;show'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;show'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;show'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;show'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;destroy'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;delete'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;rm'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;destroy'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;delete'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;rm'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;destroy'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;delete'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;rm'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;destroy'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;delete'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;rm'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;extend'= {
            cand -s 'New size in GB, or `+N` for N GB more'
            cand --size 'New size in GB, or `+N` for N GB more'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;extend'= {
            cand -s 'New size in GB, or `+N` for N GB more'
            cand --size 'New size in GB, or `+N` for N GB more'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;extend'= {
            cand -s 'New size in GB, or `+N` for N GB more'
            cand --size 'New size in GB, or `+N` for N GB more'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;extend'= {
            cand -s 'New size in GB, or `+N` for N GB more'
            cand --size 'New size in GB, or `+N` for N GB more'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -y 'Answer every confirmation with yes'
            cand --yes 'Answer every confirmation with yes'
            cand --auto-confirm 'Answer every confirmation with yes'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;update'= {
            cand --snapshot-retention 'Days a snapshot is kept'
            cand --scheduled-snapshots 'Make a snapshot every day; `=false` turns that off'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;update'= {
            cand --snapshot-retention 'Days a snapshot is kept'
            cand --scheduled-snapshots 'Make a snapshot every day; `=false` turns that off'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;update'= {
            cand --snapshot-retention 'Days a snapshot is kept'
            cand --scheduled-snapshots 'Make a snapshot every day; `=false` turns that off'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;update'= {
            cand --snapshot-retention 'Days a snapshot is kept'
            cand --scheduled-snapshots 'Make a snapshot every day; `=false` turns that off'
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;snapshots'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List a volume''s snapshots, oldest first'
            cand ls 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volumes;snapshot'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List a volume''s snapshots, oldest first'
            cand ls 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volumes;snaps'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List a volume''s snapshots, oldest first'
            cand ls 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volumes;snapshots;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;snapshots;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;snapshot;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;snapshot;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;snaps;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;snaps;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;snapshots;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;snapshot;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;snaps;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volumes;snapshots;help'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volumes;snapshots;help;list'= {
        }
        &'fly;volumes;snapshots;help;create'= {
        }
        &'fly;volumes;snapshots;help;help'= {
        }
        &'fly;volumes;snapshot;help'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volumes;snapshot;help;list'= {
        }
        &'fly;volumes;snapshot;help;create'= {
        }
        &'fly;volumes;snapshot;help;help'= {
        }
        &'fly;volumes;snaps;help'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volumes;snaps;help;list'= {
        }
        &'fly;volumes;snaps;help;create'= {
        }
        &'fly;volumes;snaps;help;help'= {
        }
        &'fly;volume;snapshots'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List a volume''s snapshots, oldest first'
            cand ls 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volume;snapshot'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List a volume''s snapshots, oldest first'
            cand ls 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volume;snaps'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List a volume''s snapshots, oldest first'
            cand ls 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volume;snapshots;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;snapshots;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;snapshot;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;snapshot;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;snaps;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;snaps;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;snapshots;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;snapshot;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;snaps;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;volume;snapshots;help'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volume;snapshots;help;list'= {
        }
        &'fly;volume;snapshots;help;create'= {
        }
        &'fly;volume;snapshots;help;help'= {
        }
        &'fly;volume;snapshot;help'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volume;snapshot;help;list'= {
        }
        &'fly;volume;snapshot;help;create'= {
        }
        &'fly;volume;snapshot;help;help'= {
        }
        &'fly;volume;snaps;help'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volume;snaps;help;list'= {
        }
        &'fly;volume;snaps;help;create'= {
        }
        &'fly;volume;snaps;help;help'= {
        }
        &'fly;vol;snapshots'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List a volume''s snapshots, oldest first'
            cand ls 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;vol;snapshot'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List a volume''s snapshots, oldest first'
            cand ls 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;vol;snaps'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List a volume''s snapshots, oldest first'
            cand ls 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;vol;snapshots;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;snapshots;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;snapshot;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;snapshot;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;snaps;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;snaps;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;snapshots;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;snapshot;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;snaps;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;vol;snapshots;help'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;vol;snapshots;help;list'= {
        }
        &'fly;vol;snapshots;help;create'= {
        }
        &'fly;vol;snapshots;help;help'= {
        }
        &'fly;vol;snapshot;help'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;vol;snapshot;help;list'= {
        }
        &'fly;vol;snapshot;help;create'= {
        }
        &'fly;vol;snapshot;help;help'= {
        }
        &'fly;vol;snaps;help'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;vol;snaps;help;list'= {
        }
        &'fly;vol;snaps;help;create'= {
        }
        &'fly;vol;snaps;help;help'= {
        }
        &'fly;v;snapshots'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List a volume''s snapshots, oldest first'
            cand ls 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;v;snapshot'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List a volume''s snapshots, oldest first'
            cand ls 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;v;snaps'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List a volume''s snapshots, oldest first'
            cand ls 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;v;snapshots;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;snapshots;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;snapshot;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;snapshot;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;snaps;list'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;snaps;ls'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;snapshots;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;snapshot;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;snaps;create'= {
            cand -a 'Name of the app'
            cand --app 'Name of the app'
            cand -c 'Path of the app''s configuration file, or of the directory that holds it'
            cand --config 'Path of the app''s configuration file, or of the directory that holds it'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;v;snapshots;help'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;v;snapshots;help;list'= {
        }
        &'fly;v;snapshots;help;create'= {
        }
        &'fly;v;snapshots;help;help'= {
        }
        &'fly;v;snapshot;help'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;v;snapshot;help;list'= {
        }
        &'fly;v;snapshot;help;create'= {
        }
        &'fly;v;snapshot;help;help'= {
        }
        &'fly;v;snaps;help'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;v;snaps;help;list'= {
        }
        &'fly;v;snaps;help;create'= {
        }
        &'fly;v;snaps;help;help'= {
        }
        &'fly;volumes;help'= {
            cand create 'Create volumes in a region'
            cand list 'List an app''s volumes'
            cand show 'Show one volume'
            cand destroy 'Destroy volumes with their data'
            cand extend 'Make a volume larger'
            cand update 'Change how snapshots of a volume are made and kept'
            cand snapshots 'List and make snapshots of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volumes;help;create'= {
        }
        &'fly;volumes;help;list'= {
        }
        &'fly;volumes;help;show'= {
        }
        &'fly;volumes;help;destroy'= {
        }
        &'fly;volumes;help;extend'= {
        }
        &'fly;volumes;help;update'= {
        }
        &'fly;volumes;help;snapshots'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
        }
        &'fly;volumes;help;snapshots;list'= {
        }
        &'fly;volumes;help;snapshots;create'= {
        }
        &'fly;volumes;help;help'= {
        }
        &'fly;volume;help'= {
            cand create 'Create volumes in a region'
            cand list 'List an app''s volumes'
            cand show 'Show one volume'
            cand destroy 'Destroy volumes with their data'
            cand extend 'Make a volume larger'
            cand update 'Change how snapshots of a volume are made and kept'
            cand snapshots 'List and make snapshots of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;volume;help;create'= {
        }
        &'fly;volume;help;list'= {
        }
        &'fly;volume;help;show'= {
        }
        &'fly;volume;help;destroy'= {
        }
        &'fly;volume;help;extend'= {
        }
        &'fly;volume;help;update'= {
        }
        &'fly;volume;help;snapshots'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
        }
        &'fly;volume;help;snapshots;list'= {
        }
        &'fly;volume;help;snapshots;create'= {
        }
        &'fly;volume;help;help'= {
        }
        &'fly;vol;help'= {
            cand create 'Create volumes in a region'
            cand list 'List an app''s volumes'
            cand show 'Show one volume'
            cand destroy 'Destroy volumes with their data'
            cand extend 'Make a volume larger'
            cand update 'Change how snapshots of a volume are made and kept'
            cand snapshots 'List and make snapshots of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;vol;help;create'= {
        }
        &'fly;vol;help;list'= {
        }
        &'fly;vol;help;show'= {
        }
        &'fly;vol;help;destroy'= {
        }
        &'fly;vol;help;extend'= {
        }
        &'fly;vol;help;update'= {
        }
        &'fly;vol;help;snapshots'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
        }
        &'fly;vol;help;snapshots;list'= {
        }
        &'fly;vol;help;snapshots;create'= {
        }
        &'fly;vol;help;help'= {
        }
        &'fly;v;help'= {
            cand create 'Create volumes in a region'
            cand list 'List an app''s volumes'
            cand show 'Show one volume'
            cand destroy 'Destroy volumes with their data'
            cand extend 'Make a volume larger'
            cand update 'Change how snapshots of a volume are made and kept'
            cand snapshots 'List and make snapshots of a volume'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;v;help;create'= {
        }
        &'fly;v;help;list'= {
        }
        &'fly;v;help;show'= {
        }
        &'fly;v;help;destroy'= {
        }
        &'fly;v;help;extend'= {
        }
        &'fly;v;help;update'= {
        }
        &'fly;v;help;snapshots'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
        }
        &'fly;v;help;snapshots;list'= {
        }
        &'fly;v;help;snapshots;create'= {
        }
        &'fly;v;help;help'= {
        }
        &'fly;wireguard'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List an organization''s peers'
            cand ls 'List an organization''s peers'
            cand create 'Make a peer and write its configuration for a WireGuard client'
            cand remove 'Remove a peer'
            cand rm 'Remove a peer'
            cand reset 'Replace the peers that this computer uses'
            cand status 'Show the peers that this computer uses'
            cand websockets 'Send tunnels through WebSockets always, or not at all'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;wg'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List an organization''s peers'
            cand ls 'List an organization''s peers'
            cand create 'Make a peer and write its configuration for a WireGuard client'
            cand remove 'Remove a peer'
            cand rm 'Remove a peer'
            cand reset 'Replace the peers that this computer uses'
            cand status 'Show the peers that this computer uses'
            cand websockets 'Send tunnels through WebSockets always, or not at all'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;wireguard;list'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wireguard;ls'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wg;list'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wg;ls'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wireguard;create'= {
            cand --network 'Private network the peer is for, instead of the default one'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wg;create'= {
            cand --network 'Private network the peer is for, instead of the default one'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wireguard;remove'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wireguard;rm'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wg;remove'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wg;rm'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wireguard;reset'= {
            cand --network 'Private network, instead of the default one'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wg;reset'= {
            cand --network 'Private network, instead of the default one'
            cand -r 'Region to use, by code (see `fly platform regions`)'
            cand --region 'Region to use, by code (see `fly platform regions`)'
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wireguard;status'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wg;status'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wireguard;websockets'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wg;websockets'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;wireguard;help'= {
            cand list 'List an organization''s peers'
            cand create 'Make a peer and write its configuration for a WireGuard client'
            cand remove 'Remove a peer'
            cand reset 'Replace the peers that this computer uses'
            cand status 'Show the peers that this computer uses'
            cand websockets 'Send tunnels through WebSockets always, or not at all'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;wireguard;help;list'= {
        }
        &'fly;wireguard;help;create'= {
        }
        &'fly;wireguard;help;remove'= {
        }
        &'fly;wireguard;help;reset'= {
        }
        &'fly;wireguard;help;status'= {
        }
        &'fly;wireguard;help;websockets'= {
        }
        &'fly;wireguard;help;help'= {
        }
        &'fly;wg;help'= {
            cand list 'List an organization''s peers'
            cand create 'Make a peer and write its configuration for a WireGuard client'
            cand remove 'Remove a peer'
            cand reset 'Replace the peers that this computer uses'
            cand status 'Show the peers that this computer uses'
            cand websockets 'Send tunnels through WebSockets always, or not at all'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;wg;help;list'= {
        }
        &'fly;wg;help;create'= {
        }
        &'fly;wg;help;remove'= {
        }
        &'fly;wg;help;reset'= {
        }
        &'fly;wg;help;status'= {
        }
        &'fly;wg;help;websockets'= {
        }
        &'fly;wg;help;help'= {
        }
        &'fly;completion'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;explain'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand --last 'Show the last failure again'
            cand --list 'List every code'
            cand --schema 'Print the JSON schema of a diagnostic'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;__man'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;__surface'= {
            cand -t 'Token to use instead of the stored login'
            cand --access-token 'Token to use instead of the stored login'
            cand --diag-file 'Also write a failure''s diagnostic, as JSON, to this file'
            cand -j 'Print the result as JSON'
            cand --json 'Print the result as JSON'
            cand --debug 'Accepted for compatibility; diagnostics are always complete'
            cand --verbose 'Accepted for compatibility; progress is always shown'
            cand --local 'Use the local platform, starting it if needed'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'fly;help'= {
            cand agent 'A process that keeps tunnels open for other programs, such as flyctl; no command here needs it'
            cand apps 'Create, list and destroy apps'
            cand auth 'Log in and out'
            cand checks 'See the health checks of an app''s machines'
            cand config 'Show, check and save an app''s configuration'
            cand console 'Open a console in a machine made for it from the current release'
            cand deploy 'Deploy an app: make its machines run an image, and verify that they do'
            cand deploys 'Pause deploys of an app, among colleagues'
            cand dig 'Ask the private network''s DNS'
            cand doctor 'Check everything between this computer and your machines'
            cand drift 'Compare the configuration file with the machines that run, field by field'
            cand image 'See and change the images an app''s machines run'
            cand incidents 'See incidents of the platform and of its hosts'
            cand ips 'See, allocate and release an app''s addresses'
            cand local 'Run Fly.io''s platform on this computer'
            cand logs 'Show an app''s log'
            cand machine 'See and change an app''s machines one by one'
            cand orgs 'See and create organizations'
            cand ping 'Ping the gateway or a name of the private network'
            cand platform 'See the platform''s regions, machine sizes and status'
            cand proxy 'Open local ports that lead to an app''s machines through the private network'
            cand registry 'Look into images: files, packages, known vulnerabilities'
            cand releases 'List an app''s releases'
            cand rollback 'Go back to an older release: its image and its configuration'
            cand scale 'See and change how many machines an app has, and how large they are'
            cand secrets 'List, set, unset and roll out an app''s secrets'
            cand services 'See what an app''s machines offer to the outside'
            cand sftp 'Move files to and from a machine'
            cand ssh 'Log in to machines'
            cand status 'Show an app and its machines'
            cand version 'Show version and build of this binary'
            cand volumes 'Create, grow, snapshot and destroy an app''s volumes'
            cand wireguard 'See and change the WireGuard peers of an organization'
            cand completion 'Print the completion script for a shell'
            cand explain 'Explain a diagnostic code, or the last failure'
            cand __man 'Print the man page'
            cand __surface 'Print the command tree as JSON'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'fly;help;agent'= {
            cand run 'Be the agent until stopped or idle'
            cand start 'Start an agent in the background'
            cand stop 'Stop the agent that runs'
            cand restart 'Stop the agent that runs and start another one'
            cand ping 'Show the agent that runs'
            cand establish 'Have the agent make or find a tunnel'
            cand probe 'Have the agent ask the private network''s DNS'
            cand resolve 'Have the agent look up a name'
            cand instances 'Have the agent list an app''s machines'
            cand connect 'Show what a host of the private network says'
        }
        &'fly;help;agent;run'= {
        }
        &'fly;help;agent;start'= {
        }
        &'fly;help;agent;stop'= {
        }
        &'fly;help;agent;restart'= {
        }
        &'fly;help;agent;ping'= {
        }
        &'fly;help;agent;establish'= {
        }
        &'fly;help;agent;probe'= {
        }
        &'fly;help;agent;resolve'= {
        }
        &'fly;help;agent;instances'= {
        }
        &'fly;help;agent;connect'= {
        }
        &'fly;help;apps'= {
            cand create 'Create an app'
            cand list 'List your apps'
            cand destroy 'Destroy apps with everything in them'
            cand restart 'Restart the running machines of an app, one after the other'
            cand open 'Open an app in the browser, or print where it answers'
            cand releases 'List an app''s releases'
        }
        &'fly;help;apps;create'= {
        }
        &'fly;help;apps;list'= {
        }
        &'fly;help;apps;destroy'= {
        }
        &'fly;help;apps;restart'= {
        }
        &'fly;help;apps;open'= {
        }
        &'fly;help;apps;releases'= {
        }
        &'fly;help;auth'= {
            cand login 'Log in, in the browser or with e-mail and password'
            cand signup 'Create an account in the browser, and log in'
            cand logout 'End the session and forget its token'
            cand whoami 'Show who you are to the platform'
            cand token 'Print the token in use'
            cand docker 'Let docker push to and pull from the platform''s registry'
        }
        &'fly;help;auth;login'= {
        }
        &'fly;help;auth;signup'= {
        }
        &'fly;help;auth;logout'= {
        }
        &'fly;help;auth;whoami'= {
        }
        &'fly;help;auth;token'= {
        }
        &'fly;help;auth;docker'= {
        }
        &'fly;help;checks'= {
            cand list 'List the results of an app''s health checks'
        }
        &'fly;help;checks;list'= {
        }
        &'fly;help;config'= {
            cand show 'Show the configuration of the current release, or of the file here'
            cand validate 'Check the configuration file; needs no network and no login'
            cand save 'Write the configuration of the current release into a file'
            cand env 'Show the names of an app''s secrets and its environment variables'
            cand schema 'Print a JSON Schema of the configuration file, for editors'
        }
        &'fly;help;config;show'= {
        }
        &'fly;help;config;validate'= {
        }
        &'fly;help;config;save'= {
        }
        &'fly;help;config;env'= {
        }
        &'fly;help;config;schema'= {
        }
        &'fly;help;console'= {
        }
        &'fly;help;deploy'= {
        }
        &'fly;help;deploys'= {
            cand pause 'Ask that an app is not deployed for now'
            cand resume 'End a pause of deploys'
            cand status 'Show whether deploys of an app are paused, by whom and why'
        }
        &'fly;help;deploys;pause'= {
        }
        &'fly;help;deploys;resume'= {
        }
        &'fly;help;deploys;status'= {
        }
        &'fly;help;dig'= {
        }
        &'fly;help;doctor'= {
            cand diag 'Not here: flyctl sends local state to its makers; `fly doctor --bundle FILE` keeps it with you'
        }
        &'fly;help;doctor;diag'= {
        }
        &'fly;help;drift'= {
        }
        &'fly;help;image'= {
            cand show 'Show the images of an app''s machines'
            cand update 'Move machines to the newest version of their image, or to a named one'
        }
        &'fly;help;image;show'= {
        }
        &'fly;help;image;update'= {
        }
        &'fly;help;incidents'= {
            cand list 'List the unresolved incidents of the platform'
            cand hosts 'See trouble on hosts'
        }
        &'fly;help;incidents;list'= {
        }
        &'fly;help;incidents;hosts'= {
            cand list 'List trouble on the hosts that an app''s machines live on'
        }
        &'fly;help;incidents;hosts;list'= {
        }
        &'fly;help;ips'= {
            cand list 'List an app''s addresses'
            cand private 'List the private addresses of an app''s machines'
            cand allocate-v4 'Give an app an IPv4 address, its own or a shared one'
            cand allocate-v6 'Give an app an IPv6 address, public or private'
            cand release 'Take addresses away from an app'
        }
        &'fly;help;ips;list'= {
        }
        &'fly;help;ips;private'= {
        }
        &'fly;help;ips;allocate-v4'= {
        }
        &'fly;help;ips;allocate-v6'= {
        }
        &'fly;help;ips;release'= {
        }
        &'fly;help;local'= {
            cand up 'Start the platform'
            cand down 'Stop the platform; what it keeps stays'
            cand status 'Show whether it runs and where'
            cand reset 'Destroy every app on it; accounts and images stay'
            cand env 'Print the environment that points a Fly client at it'
            cand logs 'Show its log, or the requests it answered'
            cand fault 'Make it fail on purpose'
            cand serve 'Run it in this process, for `up`'
        }
        &'fly;help;local;up'= {
        }
        &'fly;help;local;down'= {
        }
        &'fly;help;local;status'= {
        }
        &'fly;help;local;reset'= {
        }
        &'fly;help;local;env'= {
        }
        &'fly;help;local;logs'= {
        }
        &'fly;help;local;fault'= {
            cand add 'Add a rule'
            cand gateway 'Make the gateway of the private network misbehave'
            cand builder 'Make builder machines misbehave'
            cand load 'Add the rules of a JSON or TOML file'
            cand list 'List the rules in force'
            cand clear 'Withdraw one rule, or all'
        }
        &'fly;help;local;fault;add'= {
        }
        &'fly;help;local;fault;gateway'= {
        }
        &'fly;help;local;fault;builder'= {
        }
        &'fly;help;local;fault;load'= {
        }
        &'fly;help;local;fault;list'= {
        }
        &'fly;help;local;fault;clear'= {
        }
        &'fly;help;local;serve'= {
        }
        &'fly;help;logs'= {
        }
        &'fly;help;machine'= {
            cand list 'List an app''s machines'
            cand status 'Show one machine'
            cand run 'Run an image in a new machine'
            cand create 'Create a machine without starting it'
            cand clone 'Make a new machine like an existing one'
            cand update 'Change a machine''s image or configuration'
            cand start 'Start machines'
            cand stop 'Stop machines'
            cand restart 'Restart machines, one after the other'
            cand suspend 'Suspend machines: memory is kept, nothing runs'
            cand kill 'Kill a machine''s main process at once'
            cand destroy 'Destroy machines'
            cand exec 'Run a command in a machine and end with its exit code'
            cand cordon 'Keep the proxy from sending requests to machines'
            cand uncordon 'Let the proxy send requests to machines again'
            cand wait 'Wait until a machine reaches a state'
            cand leases 'See and clear the locks on machines'
            cand api-proxy 'Open local port 4280 that leads to the Machines API inside the private network'
        }
        &'fly;help;machine;list'= {
        }
        &'fly;help;machine;status'= {
        }
        &'fly;help;machine;run'= {
        }
        &'fly;help;machine;create'= {
        }
        &'fly;help;machine;clone'= {
        }
        &'fly;help;machine;update'= {
        }
        &'fly;help;machine;start'= {
        }
        &'fly;help;machine;stop'= {
        }
        &'fly;help;machine;restart'= {
        }
        &'fly;help;machine;suspend'= {
        }
        &'fly;help;machine;kill'= {
        }
        &'fly;help;machine;destroy'= {
        }
        &'fly;help;machine;exec'= {
        }
        &'fly;help;machine;cordon'= {
        }
        &'fly;help;machine;uncordon'= {
        }
        &'fly;help;machine;wait'= {
        }
        &'fly;help;machine;leases'= {
            cand view 'Show the locks machines are under'
            cand clear 'Take locks away, whoever holds them'
        }
        &'fly;help;machine;leases;view'= {
        }
        &'fly;help;machine;leases;clear'= {
        }
        &'fly;help;machine;api-proxy'= {
        }
        &'fly;help;orgs'= {
            cand list 'List the organizations you belong to'
            cand show 'Show an organization and its members'
            cand create 'Create an organization'
        }
        &'fly;help;orgs;list'= {
        }
        &'fly;help;orgs;show'= {
        }
        &'fly;help;orgs;create'= {
        }
        &'fly;help;ping'= {
        }
        &'fly;help;platform'= {
            cand regions 'List the regions machines can run in'
            cand vm-sizes 'List the machine sizes there are'
            cand status 'Open the status page, or print what it says'
        }
        &'fly;help;platform;regions'= {
        }
        &'fly;help;platform;vm-sizes'= {
        }
        &'fly;help;platform;status'= {
        }
        &'fly;help;proxy'= {
        }
        &'fly;help;registry'= {
            cand files 'List the files of an image'
            cand sbom 'Print the bill of materials of an image (SPDX)'
            cand vulns 'List the known vulnerabilities of an image'
            cand vulnsummary 'Show which known vulnerabilities are in which apps'
        }
        &'fly;help;registry;files'= {
        }
        &'fly;help;registry;sbom'= {
        }
        &'fly;help;registry;vulns'= {
        }
        &'fly;help;registry;vulnsummary'= {
        }
        &'fly;help;releases'= {
        }
        &'fly;help;rollback'= {
        }
        &'fly;help;scale'= {
            cand show 'Show the size and number of machines of each process group'
            cand count 'Change how many machines a process group has'
            cand vm 'Change the size of a process group''s machines'
            cand memory 'Change the memory of a process group''s machines'
        }
        &'fly;help;scale;show'= {
        }
        &'fly;help;scale;count'= {
        }
        &'fly;help;scale;vm'= {
        }
        &'fly;help;scale;memory'= {
        }
        &'fly;help;secrets'= {
            cand list 'List the names of an app''s secrets, and whether machines have them'
            cand set 'Set secrets and roll them out'
            cand unset 'Remove secrets and roll that out'
            cand import 'Set the secrets read from standard input as NAME=VALUE lines, and roll them out'
            cand deploy 'Roll out secrets that were staged'
            cand sync 'Make later deploys use the newest secrets, wherever they were set'
        }
        &'fly;help;secrets;list'= {
        }
        &'fly;help;secrets;set'= {
        }
        &'fly;help;secrets;unset'= {
        }
        &'fly;help;secrets;import'= {
        }
        &'fly;help;secrets;deploy'= {
        }
        &'fly;help;secrets;sync'= {
        }
        &'fly;help;services'= {
            cand list 'List an app''s services'
        }
        &'fly;help;services;list'= {
        }
        &'fly;help;sftp'= {
            cand find 'List everything below a path of the machine'
            cand ls 'List a directory of the machine'
            cand get 'Get a file or directory from the machine'
            cand put 'Put a file or directory on the machine'
            cand rm 'Remove files or directories on the machine'
            cand mkdir 'Make directories on the machine'
            cand chmod 'Change modes of files on the machine'
            cand shell 'Look around and move files, command by command'
        }
        &'fly;help;sftp;find'= {
        }
        &'fly;help;sftp;ls'= {
        }
        &'fly;help;sftp;get'= {
        }
        &'fly;help;sftp;put'= {
        }
        &'fly;help;sftp;rm'= {
        }
        &'fly;help;sftp;mkdir'= {
        }
        &'fly;help;sftp;chmod'= {
        }
        &'fly;help;sftp;shell'= {
        }
        &'fly;help;ssh'= {
            cand console 'Log in to a machine, or run a command in it and end with its exit code'
            cand issue 'Make an SSH key that is valid for some hours, for other SSH clients'
            cand log 'List the certificates an organization has issued'
            cand sftp 'Move files to and from a machine'
        }
        &'fly;help;ssh;console'= {
        }
        &'fly;help;ssh;issue'= {
        }
        &'fly;help;ssh;log'= {
        }
        &'fly;help;ssh;sftp'= {
            cand find 'List everything below a path of the machine'
            cand ls 'List a directory of the machine'
            cand get 'Get a file or directory from the machine'
            cand put 'Put a file or directory on the machine'
            cand rm 'Remove files or directories on the machine'
            cand mkdir 'Make directories on the machine'
            cand chmod 'Change modes of files on the machine'
            cand shell 'Look around and move files, command by command'
        }
        &'fly;help;ssh;sftp;find'= {
        }
        &'fly;help;ssh;sftp;ls'= {
        }
        &'fly;help;ssh;sftp;get'= {
        }
        &'fly;help;ssh;sftp;put'= {
        }
        &'fly;help;ssh;sftp;rm'= {
        }
        &'fly;help;ssh;sftp;mkdir'= {
        }
        &'fly;help;ssh;sftp;chmod'= {
        }
        &'fly;help;ssh;sftp;shell'= {
        }
        &'fly;help;status'= {
        }
        &'fly;help;version'= {
            cand upgrade 'Say how to install a newer version'
        }
        &'fly;help;version;upgrade'= {
        }
        &'fly;help;volumes'= {
            cand create 'Create volumes in a region'
            cand list 'List an app''s volumes'
            cand show 'Show one volume'
            cand destroy 'Destroy volumes with their data'
            cand extend 'Make a volume larger'
            cand update 'Change how snapshots of a volume are made and kept'
            cand snapshots 'List and make snapshots of a volume'
        }
        &'fly;help;volumes;create'= {
        }
        &'fly;help;volumes;list'= {
        }
        &'fly;help;volumes;show'= {
        }
        &'fly;help;volumes;destroy'= {
        }
        &'fly;help;volumes;extend'= {
        }
        &'fly;help;volumes;update'= {
        }
        &'fly;help;volumes;snapshots'= {
            cand list 'List a volume''s snapshots, oldest first'
            cand create 'Make a snapshot of a volume'
        }
        &'fly;help;volumes;snapshots;list'= {
        }
        &'fly;help;volumes;snapshots;create'= {
        }
        &'fly;help;wireguard'= {
            cand list 'List an organization''s peers'
            cand create 'Make a peer and write its configuration for a WireGuard client'
            cand remove 'Remove a peer'
            cand reset 'Replace the peers that this computer uses'
            cand status 'Show the peers that this computer uses'
            cand websockets 'Send tunnels through WebSockets always, or not at all'
        }
        &'fly;help;wireguard;list'= {
        }
        &'fly;help;wireguard;create'= {
        }
        &'fly;help;wireguard;remove'= {
        }
        &'fly;help;wireguard;reset'= {
        }
        &'fly;help;wireguard;status'= {
        }
        &'fly;help;wireguard;websockets'= {
        }
        &'fly;help;completion'= {
        }
        &'fly;help;explain'= {
        }
        &'fly;help;__man'= {
        }
        &'fly;help;__surface'= {
        }
        &'fly;help;help'= {
        }
    ]
    $completions[$command]
}
