# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_fly_global_optspecs
    string join \n t/access-token= debug verbose local diag-file= h/help
end

function __fish_fly_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_fly_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_fly_using_subcommand
    set -l cmd (__fish_fly_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c fly -n "__fish_fly_needs_command" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_needs_command" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_needs_command" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_needs_command" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_needs_command" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_needs_command" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_needs_command" -f -a "agent" -d 'A process that keeps tunnels open for other programs, such as flyctl; no command here needs it'
complete -c fly -n "__fish_fly_needs_command" -f -a "apps" -d 'Create, list and destroy apps'
complete -c fly -n "__fish_fly_needs_command" -f -a "app" -d 'Create, list and destroy apps'
complete -c fly -n "__fish_fly_needs_command" -f -a "auth" -d 'Log in and out'
complete -c fly -n "__fish_fly_needs_command" -f -a "checks" -d 'See the health checks of an app\'s machines'
complete -c fly -n "__fish_fly_needs_command" -f -a "config" -d 'Show, check and save an app\'s configuration'
complete -c fly -n "__fish_fly_needs_command" -f -a "console" -d 'Open a console in a machine made for it from the current release'
complete -c fly -n "__fish_fly_needs_command" -f -a "deploy" -d 'Deploy an app: make its machines run an image, and verify that they do'
complete -c fly -n "__fish_fly_needs_command" -f -a "deploys" -d 'Pause deploys of an app, among colleagues'
complete -c fly -n "__fish_fly_needs_command" -f -a "dig" -d 'Ask the private network\'s DNS'
complete -c fly -n "__fish_fly_needs_command" -f -a "doctor" -d 'Check everything between this computer and your machines'
complete -c fly -n "__fish_fly_needs_command" -f -a "drift" -d 'Compare the configuration file with the machines that run, field by field'
complete -c fly -n "__fish_fly_needs_command" -f -a "image" -d 'See and change the images an app\'s machines run'
complete -c fly -n "__fish_fly_needs_command" -f -a "img" -d 'See and change the images an app\'s machines run'
complete -c fly -n "__fish_fly_needs_command" -f -a "incidents" -d 'See incidents of the platform and of its hosts'
complete -c fly -n "__fish_fly_needs_command" -f -a "ips" -d 'See, allocate and release an app\'s addresses'
complete -c fly -n "__fish_fly_needs_command" -f -a "ip" -d 'See, allocate and release an app\'s addresses'
complete -c fly -n "__fish_fly_needs_command" -f -a "local" -d 'Run Fly.io\'s platform on this computer'
complete -c fly -n "__fish_fly_needs_command" -f -a "logs" -d 'Show an app\'s log'
complete -c fly -n "__fish_fly_needs_command" -f -a "log" -d 'Show an app\'s log'
complete -c fly -n "__fish_fly_needs_command" -f -a "machine" -d 'See and change an app\'s machines one by one'
complete -c fly -n "__fish_fly_needs_command" -f -a "machines" -d 'See and change an app\'s machines one by one'
complete -c fly -n "__fish_fly_needs_command" -f -a "m" -d 'See and change an app\'s machines one by one'
complete -c fly -n "__fish_fly_needs_command" -f -a "orgs" -d 'See and create organizations'
complete -c fly -n "__fish_fly_needs_command" -f -a "ping" -d 'Ping the gateway or a name of the private network'
complete -c fly -n "__fish_fly_needs_command" -f -a "platform" -d 'See the platform\'s regions, machine sizes and status'
complete -c fly -n "__fish_fly_needs_command" -f -a "proxy" -d 'Open local ports that lead to an app\'s machines through the private network'
complete -c fly -n "__fish_fly_needs_command" -f -a "registry" -d 'Look into images: files, packages, known vulnerabilities'
complete -c fly -n "__fish_fly_needs_command" -f -a "releases" -d 'List an app\'s releases'
complete -c fly -n "__fish_fly_needs_command" -f -a "rollback" -d 'Go back to an older release: its image and its configuration'
complete -c fly -n "__fish_fly_needs_command" -f -a "scale" -d 'See and change how many machines an app has, and how large they are'
complete -c fly -n "__fish_fly_needs_command" -f -a "secrets" -d 'List, set, unset and roll out an app\'s secrets'
complete -c fly -n "__fish_fly_needs_command" -f -a "services" -d 'See what an app\'s machines offer to the outside'
complete -c fly -n "__fish_fly_needs_command" -f -a "sftp" -d 'Move files to and from a machine'
complete -c fly -n "__fish_fly_needs_command" -f -a "ssh" -d 'Log in to machines'
complete -c fly -n "__fish_fly_needs_command" -f -a "status" -d 'Show an app and its machines'
complete -c fly -n "__fish_fly_needs_command" -f -a "version" -d 'Show version and build of this binary'
complete -c fly -n "__fish_fly_needs_command" -f -a "volumes" -d 'Create, grow, snapshot and destroy an app\'s volumes'
complete -c fly -n "__fish_fly_needs_command" -f -a "volume" -d 'Create, grow, snapshot and destroy an app\'s volumes'
complete -c fly -n "__fish_fly_needs_command" -f -a "vol" -d 'Create, grow, snapshot and destroy an app\'s volumes'
complete -c fly -n "__fish_fly_needs_command" -f -a "v" -d 'Create, grow, snapshot and destroy an app\'s volumes'
complete -c fly -n "__fish_fly_needs_command" -f -a "wireguard" -d 'See and change the WireGuard peers of an organization'
complete -c fly -n "__fish_fly_needs_command" -f -a "wg" -d 'See and change the WireGuard peers of an organization'
complete -c fly -n "__fish_fly_needs_command" -f -a "completion" -d 'Print the completion script for a shell'
complete -c fly -n "__fish_fly_needs_command" -f -a "explain" -d 'Explain a diagnostic code, or the last failure'
complete -c fly -n "__fish_fly_needs_command" -f -a "__man" -d 'Print the man page'
complete -c fly -n "__fish_fly_needs_command" -f -a "__surface" -d 'Print the command tree as JSON'
complete -c fly -n "__fish_fly_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -f -a "run" -d 'Be the agent until stopped or idle'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -f -a "daemon-start" -d 'Be the agent until stopped or idle'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -f -a "start" -d 'Start an agent in the background'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -f -a "stop" -d 'Stop the agent that runs'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -f -a "restart" -d 'Stop the agent that runs and start another one'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -f -a "ping" -d 'Show the agent that runs'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -f -a "establish" -d 'Have the agent make or find a tunnel'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -f -a "probe" -d 'Have the agent ask the private network\'s DNS'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -f -a "resolve" -d 'Have the agent look up a name'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -f -a "instances" -d 'Have the agent list an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -f -a "connect" -d 'Show what a host of the private network says'
complete -c fly -n "__fish_fly_using_subcommand agent; and not __fish_seen_subcommand_from run daemon-start start stop restart ping establish probe resolve instances connect help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from run" -l idle -d 'End when nobody has used it for so long' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from run" -l announce-version -d 'Version to call itself: another flyctl on this computer warns unless it is its own' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from run" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from run" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from run" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from run" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from run" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from run" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from daemon-start" -l idle -d 'End when nobody has used it for so long' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from daemon-start" -l announce-version -d 'Version to call itself: another flyctl on this computer warns unless it is its own' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from daemon-start" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from daemon-start" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from daemon-start" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from daemon-start" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from daemon-start" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from daemon-start" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from daemon-start" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from start" -l idle -d 'End when nobody has used it for so long' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from start" -l announce-version -d 'Version to call itself: another flyctl on this computer warns unless it is its own' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from start" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from start" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from start" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from start" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from start" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from start" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from stop" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from stop" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from stop" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from stop" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from stop" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from stop" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from restart" -l idle -d 'End when nobody has used it for so long' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from restart" -l announce-version -d 'Version to call itself: another flyctl on this computer warns unless it is its own' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from restart" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from restart" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from restart" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from restart" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from restart" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from restart" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from restart" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from ping" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from ping" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from ping" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from ping" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from ping" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from ping" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from ping" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from establish" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from establish" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from establish" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from establish" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from establish" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from establish" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from establish" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from probe" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from probe" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from probe" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from probe" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from probe" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from probe" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from probe" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from resolve" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from resolve" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from resolve" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from resolve" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from resolve" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from resolve" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from instances" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from instances" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from instances" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from instances" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from instances" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from instances" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from instances" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from connect" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from connect" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from connect" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from connect" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from connect" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from connect" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from connect" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "run" -d 'Be the agent until stopped or idle'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "start" -d 'Start an agent in the background'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "stop" -d 'Stop the agent that runs'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "restart" -d 'Stop the agent that runs and start another one'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "ping" -d 'Show the agent that runs'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "establish" -d 'Have the agent make or find a tunnel'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "probe" -d 'Have the agent ask the private network\'s DNS'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "resolve" -d 'Have the agent look up a name'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "instances" -d 'Have the agent list an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "connect" -d 'Show what a host of the private network says'
complete -c fly -n "__fish_fly_using_subcommand agent; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "create" -d 'Create an app'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "list" -d 'List your apps'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "ls" -d 'List your apps'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "destroy" -d 'Destroy apps with everything in them'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "delete" -d 'Destroy apps with everything in them'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "remove" -d 'Destroy apps with everything in them'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "rm" -d 'Destroy apps with everything in them'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "restart" -d 'Restart the running machines of an app, one after the other'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "open" -d 'Open an app in the browser, or print where it answers'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "releases" -d 'List an app\'s releases'
complete -c fly -n "__fish_fly_using_subcommand apps; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from create" -l name -d 'Name of the app (the same as the argument)' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from create" -l network -d 'Private network the app gets instead of the organization\'s default one' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from create" -s o -l org -d 'Organization to act in, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from create" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from create" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from create" -l generate-name -d 'Make up a name'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from create" -l save -d 'Write the name into a fly.toml here'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from create" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from create" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from create" -l machines
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from create" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from create" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from create" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from list" -s o -l org -d 'Organization to act in, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only names or ids'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from ls" -s o -l org -d 'Organization to act in, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print only names or ids'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from destroy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from destroy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from destroy" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from destroy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from destroy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from destroy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from destroy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from delete" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from delete" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from delete" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from delete" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from delete" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from delete" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from delete" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from remove" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from remove" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from remove" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from remove" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from remove" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from remove" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from remove" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from rm" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from rm" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from rm" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from rm" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from rm" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from rm" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from rm" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from restart" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from restart" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from restart" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from restart" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from restart" -l force-stop -d 'Kill machines that do not stop'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from restart" -l skip-health-checks -d 'Do not wait until a machine runs again before the next one'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from restart" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from restart" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from restart" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from restart" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from restart" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from open" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from open" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from open" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from open" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from open" -l print -d 'Print the address instead of opening it'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from open" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from open" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from open" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from open" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from open" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from releases" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from releases" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from releases" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from releases" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from releases" -l image -d 'Show the image of each release'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from releases" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from releases" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from releases" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from releases" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from releases" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create an app'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from help" -f -a "list" -d 'List your apps'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from help" -f -a "destroy" -d 'Destroy apps with everything in them'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from help" -f -a "restart" -d 'Restart the running machines of an app, one after the other'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from help" -f -a "open" -d 'Open an app in the browser, or print where it answers'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from help" -f -a "releases" -d 'List an app\'s releases'
complete -c fly -n "__fish_fly_using_subcommand apps; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "create" -d 'Create an app'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "list" -d 'List your apps'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "ls" -d 'List your apps'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "destroy" -d 'Destroy apps with everything in them'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "delete" -d 'Destroy apps with everything in them'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "remove" -d 'Destroy apps with everything in them'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "rm" -d 'Destroy apps with everything in them'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "restart" -d 'Restart the running machines of an app, one after the other'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "open" -d 'Open an app in the browser, or print where it answers'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "releases" -d 'List an app\'s releases'
complete -c fly -n "__fish_fly_using_subcommand app; and not __fish_seen_subcommand_from create list ls destroy delete remove rm restart open releases help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from create" -l name -d 'Name of the app (the same as the argument)' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from create" -l network -d 'Private network the app gets instead of the organization\'s default one' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from create" -s o -l org -d 'Organization to act in, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from create" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from create" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from create" -l generate-name -d 'Make up a name'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from create" -l save -d 'Write the name into a fly.toml here'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from create" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from create" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from create" -l machines
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from create" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from create" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from create" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from list" -s o -l org -d 'Organization to act in, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only names or ids'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from ls" -s o -l org -d 'Organization to act in, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print only names or ids'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from destroy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from destroy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from destroy" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from destroy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from destroy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from destroy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from destroy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from delete" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from delete" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from delete" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from delete" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from delete" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from delete" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from delete" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from remove" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from remove" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from remove" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from remove" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from remove" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from remove" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from remove" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from rm" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from rm" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from rm" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from rm" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from rm" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from rm" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from rm" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from restart" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from restart" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from restart" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from restart" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from restart" -l force-stop -d 'Kill machines that do not stop'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from restart" -l skip-health-checks -d 'Do not wait until a machine runs again before the next one'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from restart" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from restart" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from restart" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from restart" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from restart" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from open" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from open" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from open" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from open" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from open" -l print -d 'Print the address instead of opening it'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from open" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from open" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from open" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from open" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from open" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from releases" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from releases" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from releases" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from releases" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from releases" -l image -d 'Show the image of each release'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from releases" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from releases" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from releases" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from releases" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from releases" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create an app'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from help" -f -a "list" -d 'List your apps'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from help" -f -a "destroy" -d 'Destroy apps with everything in them'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from help" -f -a "restart" -d 'Restart the running machines of an app, one after the other'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from help" -f -a "open" -d 'Open an app in the browser, or print where it answers'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from help" -f -a "releases" -d 'List an app\'s releases'
complete -c fly -n "__fish_fly_using_subcommand app; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand auth; and not __fish_seen_subcommand_from login signup logout whoami token docker help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand auth; and not __fish_seen_subcommand_from login signup logout whoami token docker help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand auth; and not __fish_seen_subcommand_from login signup logout whoami token docker help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand auth; and not __fish_seen_subcommand_from login signup logout whoami token docker help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand auth; and not __fish_seen_subcommand_from login signup logout whoami token docker help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand auth; and not __fish_seen_subcommand_from login signup logout whoami token docker help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand auth; and not __fish_seen_subcommand_from login signup logout whoami token docker help" -f -a "login" -d 'Log in, in the browser or with e-mail and password'
complete -c fly -n "__fish_fly_using_subcommand auth; and not __fish_seen_subcommand_from login signup logout whoami token docker help" -f -a "signup" -d 'Create an account in the browser, and log in'
complete -c fly -n "__fish_fly_using_subcommand auth; and not __fish_seen_subcommand_from login signup logout whoami token docker help" -f -a "logout" -d 'End the session and forget its token'
complete -c fly -n "__fish_fly_using_subcommand auth; and not __fish_seen_subcommand_from login signup logout whoami token docker help" -f -a "whoami" -d 'Show who you are to the platform'
complete -c fly -n "__fish_fly_using_subcommand auth; and not __fish_seen_subcommand_from login signup logout whoami token docker help" -f -a "token" -d 'Print the token in use'
complete -c fly -n "__fish_fly_using_subcommand auth; and not __fish_seen_subcommand_from login signup logout whoami token docker help" -f -a "docker" -d 'Let docker push to and pull from the platform\'s registry'
complete -c fly -n "__fish_fly_using_subcommand auth; and not __fish_seen_subcommand_from login signup logout whoami token docker help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from login" -l email -d 'Log in with this e-mail address and a password instead of in the browser' -r
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from login" -l password -d 'Password; better leave it out: it is asked for, or read from standard input' -r
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from login" -l otp -d 'One-time code of your second factor' -r
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from login" -l keychain -d 'Keep the token in the system\'s keychain, not in config.yml; flyctl cannot use it then' -r -f -a "system\t'The system\'s: Keychain on macOS, Credential Manager on Windows, the Secret Service elsewhere'
kernel\t'The Linux kernel\'s keyring: in memory, until the computer restarts'"
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from login" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from login" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from login" -s i -l interactive -d 'Ask for e-mail address, password and one-time code here'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-browser -d 'Print the address to open instead of opening a browser; works without a terminal, too'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from login" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from login" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from login" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from login" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from signup" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from signup" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from signup" -l no-browser -d 'Print the address to open instead of opening a browser; works without a terminal, too'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from signup" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from signup" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from signup" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from signup" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from signup" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from logout" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from logout" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from logout" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from logout" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from logout" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from logout" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from logout" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from whoami" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from whoami" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from token" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from token" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from token" -s q -l quiet -d 'Print only names or ids'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from token" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from token" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from token" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from token" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from token" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from docker" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from docker" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from docker" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from docker" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from docker" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from docker" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from docker" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "login" -d 'Log in, in the browser or with e-mail and password'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "signup" -d 'Create an account in the browser, and log in'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "logout" -d 'End the session and forget its token'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "whoami" -d 'Show who you are to the platform'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "token" -d 'Print the token in use'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "docker" -d 'Let docker push to and pull from the platform\'s registry'
complete -c fly -n "__fish_fly_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand checks; and not __fish_seen_subcommand_from list ls help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand checks; and not __fish_seen_subcommand_from list ls help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand checks; and not __fish_seen_subcommand_from list ls help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand checks; and not __fish_seen_subcommand_from list ls help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand checks; and not __fish_seen_subcommand_from list ls help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand checks; and not __fish_seen_subcommand_from list ls help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand checks; and not __fish_seen_subcommand_from list ls help" -f -a "list" -d 'List the results of an app\'s health checks'
complete -c fly -n "__fish_fly_using_subcommand checks; and not __fish_seen_subcommand_from list ls help" -f -a "ls" -d 'List the results of an app\'s health checks'
complete -c fly -n "__fish_fly_using_subcommand checks; and not __fish_seen_subcommand_from list ls help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from list" -l check-name -d 'Only the checks of this name' -r
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from list" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from list" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from ls" -l check-name -d 'Only the checks of this name' -r
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from ls" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from ls" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the results of an app\'s health checks'
complete -c fly -n "__fish_fly_using_subcommand checks; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand config; and not __fish_seen_subcommand_from show display validate save env schema help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand config; and not __fish_seen_subcommand_from show display validate save env schema help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand config; and not __fish_seen_subcommand_from show display validate save env schema help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand config; and not __fish_seen_subcommand_from show display validate save env schema help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand config; and not __fish_seen_subcommand_from show display validate save env schema help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand config; and not __fish_seen_subcommand_from show display validate save env schema help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand config; and not __fish_seen_subcommand_from show display validate save env schema help" -f -a "show" -d 'Show the configuration of the current release, or of the file here'
complete -c fly -n "__fish_fly_using_subcommand config; and not __fish_seen_subcommand_from show display validate save env schema help" -f -a "display" -d 'Show the configuration of the current release, or of the file here'
complete -c fly -n "__fish_fly_using_subcommand config; and not __fish_seen_subcommand_from show display validate save env schema help" -f -a "validate" -d 'Check the configuration file; needs no network and no login'
complete -c fly -n "__fish_fly_using_subcommand config; and not __fish_seen_subcommand_from show display validate save env schema help" -f -a "save" -d 'Write the configuration of the current release into a file'
complete -c fly -n "__fish_fly_using_subcommand config; and not __fish_seen_subcommand_from show display validate save env schema help" -f -a "env" -d 'Show the names of an app\'s secrets and its environment variables'
complete -c fly -n "__fish_fly_using_subcommand config; and not __fish_seen_subcommand_from show display validate save env schema help" -f -a "schema" -d 'Print a JSON Schema of the configuration file, for editors'
complete -c fly -n "__fish_fly_using_subcommand config; and not __fish_seen_subcommand_from show display validate save env schema help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from show" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from show" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from show" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from show" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from show" -l local -d 'Show the configuration file here instead of the current release\'s configuration'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from show" -l toml -d 'Show it as TOML'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from show" -l yaml -d 'Show it as YAML'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from show" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from show" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from show" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from display" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from display" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from display" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from display" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from display" -l local -d 'Show the configuration file here instead of the current release\'s configuration'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from display" -l toml -d 'Show it as TOML'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from display" -l yaml -d 'Show it as YAML'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from display" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from display" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from display" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from display" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from validate" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from validate" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from validate" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from validate" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from validate" -s s -l strict -d 'Count unknown keys as errors'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from validate" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from validate" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from validate" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from validate" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from validate" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from save" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from save" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from save" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from save" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from save" -l json -d 'Write JSON (fly.json)'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from save" -l yaml -d 'Write YAML (fly.yaml)'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from save" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from save" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from save" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from save" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from save" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from env" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from env" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from env" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from env" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from env" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from env" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from env" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from env" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from env" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from schema" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from schema" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from schema" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from schema" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from schema" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from schema" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from schema" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show the configuration of the current release, or of the file here'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "validate" -d 'Check the configuration file; needs no network and no login'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "save" -d 'Write the configuration of the current release into a file'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "env" -d 'Show the names of an app\'s secrets and its environment variables'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "schema" -d 'Print a JSON Schema of the configuration file, for editors'
complete -c fly -n "__fish_fly_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand console" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand console" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand console" -s C -l command -d 'Command to run instead of the app\'s `console_command`, or of a shell' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l machine -d 'Machine that is there already, by id; none is made' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l container -d 'Container to go to' -r
complete -c fly -n "__fish_fly_using_subcommand console" -s u -l user -d 'User to log in as' -r
complete -c fly -n "__fish_fly_using_subcommand console" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand console" -s i -l image -d 'Image of the machine, instead of the current release\'s' -r
complete -c fly -n "__fish_fly_using_subcommand console" -s e -l env -d 'Environment variable; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l entrypoint -d 'Replace the image\'s entrypoint' -r
complete -c fly -n "__fish_fly_using_subcommand console" -s p -l port -d 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l volume -d 'Volume to mount; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l skip-dns-registration -d 'Keep the machine out of internal DNS, which is so anyway' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand console" -l file-local -d 'File from this computer; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l file-literal -d 'File with this text; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l file-secret -d 'File with the content of a secret; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l dockerfile -d 'Refused: images for single machines are not built' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l build-arg -r
complete -c fly -n "__fish_fly_using_subcommand console" -l build-context-warn-size -r
complete -c fly -n "__fish_fly_using_subcommand console" -l build-target -r
complete -c fly -n "__fish_fly_using_subcommand console" -l image-label -r
complete -c fly -n "__fish_fly_using_subcommand console" -l wg -r
complete -c fly -n "__fish_fly_using_subcommand console" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand console" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand console" -s s -l select -d 'Choose from a list: a new machine, or one that runs'
complete -c fly -n "__fish_fly_using_subcommand console" -l build-depot
complete -c fly -n "__fish_fly_using_subcommand console" -l build-local-only
complete -c fly -n "__fish_fly_using_subcommand console" -l build-nixpacks
complete -c fly -n "__fish_fly_using_subcommand console" -l build-only
complete -c fly -n "__fish_fly_using_subcommand console" -l build-remote-only
complete -c fly -n "__fish_fly_using_subcommand console" -l no-build-cache
complete -c fly -n "__fish_fly_using_subcommand console" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand console" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand console" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand console" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand console" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand deploy" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploy" -s i -l image -d 'Image to deploy instead of building one' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l image-label -d 'Tag of the image that is built' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l dockerfile -d 'Path or URL of the Dockerfile' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l ignorefile -d 'Path of the ignore file' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploy" -l build-arg -d 'Build argument' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l build-secret -d 'Secret for `RUN --mount=type=secret`: NAME=VALUE, id=NAME,src=PATH or id=NAME,env=VARIABLE' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l ssh -d 'ssh agent for `RUN --mount=type=ssh`: default, or NAME=SOCKET' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l build-target -d 'Stage of the Dockerfile to build' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l build-context-warn-size -d 'Warn when the build context is larger: a size such as 512mb, a plain number is MiB, 0 = never [default: 100mb]' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l label -d 'Label of the image that is built' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l context-mtimes -d 'Times of files at the builder: real, or derived from their content, so that a fresh checkout is not sent again [default: real on this computer, content elsewhere]' -r -f -a "real\t''
content\t''"
complete -c fly -n "__fish_fly_using_subcommand deploy" -l compression -d 'How layers are compressed: gzip or zstd [default: gzip]' -r -f -a "gzip\t''
zstd\t''"
complete -c fly -n "__fish_fly_using_subcommand deploy" -l compression-level -d 'How hard: 0 to 9 for gzip, 1 to 22 for zstd' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l wg -d 'Reach the remote builder through a WireGuard tunnel; false: over https' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand deploy" -l https-failover -d 'Go over https when there is no tunnel' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand deploy" -l depot -d 'Depot\'s builders, which this version cannot use: `auto` and `false` mean the organization\'s own' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l depot-scope -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l builder-pool -d 'Use a builder of the platform\'s pool' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l buildkit-addr -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l buildkit-image -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l strategy -d 'How machines are exchanged: rolling, immediate, canary or bluegreen' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l max-unavailable -d 'How many running machines may be down at once: a number, or a fraction below 1' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l max-concurrent -d 'How many machines are changed at once, whatever the strategy' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l wait-timeout -d 'How long a machine may take to start and pass its checks' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l release-command-timeout -d 'How long the release command may take; `none` = no limit' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l lease-timeout -d 'Time to live of machine leases' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l lease-wait -d 'How long to wait for machines that somebody else holds' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l observe -d 'How long a canary, or the green machines, must serve before the next phase [default: 10s]' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -s s -l signal -d 'Signal that asks replaced machines to stop (bluegreen)' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l deploy-retries -d 'How often a machine\'s failed change is tried again when the app is not at fault; `auto` = 0' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l smoke-checks -d 'Watch machines without checks for a moment after they started' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand deploy" -l dns-checks -d 'Ask the app\'s public address whether the new machines answer; private DNS is not asked' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand deploy" -l plan -l dry-run -d 'Print what would be done and change nothing; `--plan=json` prints one JSON value' -r -f -a "text\t''
json\t''"
complete -c fly -n "__fish_fly_using_subcommand deploy" -s o -l out -d 'With `--plan`: keep the plan in this file, for `--from-plan`' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploy" -l from-plan -d 'Carry out a plan kept with `--plan -o FILE`, if nothing has changed since' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploy" -l break-pause -d 'Deploy in spite of a pause, with a reason that is shown' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l wait-paused -d 'How long to wait for the end of a pause of the platform' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -s e -l env -d 'Environment variable for the machines' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l ha -d 'Give a new process group a second machine, or a standby' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand deploy" -l primary-region -d 'Region of new machines' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l regions -d 'Touch machines in these regions only' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l exclude-regions -d 'Leave machines in these regions alone' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l only-machines -d 'Touch these machines only' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l exclude-machines -d 'Leave these machines alone' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l process-groups -d 'Touch these process groups only' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l volume-initial-size -d 'Size in GB of volumes made by the first deploy' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l org -d 'Organization for an app that has to be created' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l vm-size -d 'Size preset, such as shared-cpu-1x' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l vm-max-memory -d 'Most memory in MB the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l host-dedication-id -d 'Dedicated host to place machines on' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l file-local -d 'File from this computer' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l file-literal -d 'File with this text' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l file-secret -d 'File with the content of a secret' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l events -d 'Write every event as one line of JSON to this file; `-` = stdout' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploy" -l buildpacks-docker-host -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l buildpacks-volume -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l immediate-max-concurrent -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l export-manifest -d 'Write the configuration and flags for `--from-manifest` and stop; `-` = stdout' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l from-manifest -d 'Deploy what `--export-manifest` wrote; `-` = stdin' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand deploy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand deploy" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l no-cache -d 'Build without reusing layers'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l build-only -d 'Build the image and stop; with `--push`, push it too'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l push -d 'With `--build-only`: push the image'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l local-only -d 'Build with the Docker engine of this computer, also what needs none'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l remote-only -d 'Let a remote builder run what has to be run, never the engine of this computer'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l recreate-builder -d 'Destroy the organization\'s remote builder with its cache and make a new one'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l nixpacks
complete -c fly -n "__fish_fly_using_subcommand deploy" -l buildkit
complete -c fly -n "__fish_fly_using_subcommand deploy" -l detach -d 'Return once the platform accepted the changes, without verifying them'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l verify-stopped -d 'Start machines that do not run, check them, and stop them again'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l skip-release-command -d 'Do not run the release command'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l force -d 'Update machines also when nothing differs'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l rollback-on-failure -d 'Take the changes back when the deploy fails half-way'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l detailed-exitcode -d 'With `--plan`: exit 2 when there is something to do'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l resume -d 'Finish the last deploy that was cut off or failed half-way, without building again'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l abandon -d 'Take the last unfinished deploy back'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l wait -d 'Wait for the end of a pause instead of failing'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l update-only -d 'Change existing machines only'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l no-public-ips -d 'Do not allocate public addresses on the first deploy'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l flycast -d 'Allocate a private (Flycast) address instead of public ones on the first deploy'
complete -c fly -n "__fish_fly_using_subcommand deploy" -s q -l quiet -d 'No progress, only warnings and the result'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l strict -d 'Treat warnings as failures'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l now
complete -c fly -n "__fish_fly_using_subcommand deploy" -l force-machines
complete -c fly -n "__fish_fly_using_subcommand deploy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand deploy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand deploy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand deploys; and not __fish_seen_subcommand_from pause resume status show help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand deploys; and not __fish_seen_subcommand_from pause resume status show help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploys; and not __fish_seen_subcommand_from pause resume status show help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand deploys; and not __fish_seen_subcommand_from pause resume status show help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand deploys; and not __fish_seen_subcommand_from pause resume status show help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand deploys; and not __fish_seen_subcommand_from pause resume status show help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand deploys; and not __fish_seen_subcommand_from pause resume status show help" -f -a "pause" -d 'Ask that an app is not deployed for now'
complete -c fly -n "__fish_fly_using_subcommand deploys; and not __fish_seen_subcommand_from pause resume status show help" -f -a "resume" -d 'End a pause of deploys'
complete -c fly -n "__fish_fly_using_subcommand deploys; and not __fish_seen_subcommand_from pause resume status show help" -f -a "status" -d 'Show whether deploys of an app are paused, by whom and why'
complete -c fly -n "__fish_fly_using_subcommand deploys; and not __fish_seen_subcommand_from pause resume status show help" -f -a "show" -d 'Show whether deploys of an app are paused, by whom and why'
complete -c fly -n "__fish_fly_using_subcommand deploys; and not __fish_seen_subcommand_from pause resume status show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from pause" -s m -l message -l reason -d 'Why, shown to everybody who tries to deploy' -r
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from pause" -l for -d 'End by itself after this time, such as 30m or 2h' -r
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from pause" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from pause" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from pause" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from pause" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from pause" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from pause" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from pause" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from pause" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from pause" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from resume" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from resume" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from resume" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from resume" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from resume" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from resume" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from resume" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from resume" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from status" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from status" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from status" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from status" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from status" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from status" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from status" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from status" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from show" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from show" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from show" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from show" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from show" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from show" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from show" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from show" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from help" -f -a "pause" -d 'Ask that an app is not deployed for now'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from help" -f -a "resume" -d 'End a pause of deploys'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show whether deploys of an app are paused, by whom and why'
complete -c fly -n "__fish_fly_using_subcommand deploys; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand dig" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand dig" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand dig" -s o -l org -d 'Organization whose private network to use, by slug; without it, the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand dig" -l network -d 'Private network to use, for organizations with several; without it, the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand dig" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand dig" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand dig" -s s -l short -d 'Print what the records say, and nothing else'
complete -c fly -n "__fish_fly_using_subcommand dig" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand dig" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand dig" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand dig" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand dig" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -s o -l org -d 'Organization whose private network is tried, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -l network -d 'Private network to try, instead of the default one' -r
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -l bundle -d 'Write what was found, without secrets, into an archive' -r -F
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -s v -l details -l explain -d 'Show more of each probe, in JSON too'
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -l fix -d 'Repair what can be repaired safely'
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -f -a "diag" -d 'Not here: flyctl sends local state to its makers; `fly doctor --bundle FILE` keeps it with you'
complete -c fly -n "__fish_fly_using_subcommand doctor; and not __fish_seen_subcommand_from diag help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand doctor; and __fish_seen_subcommand_from diag" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand doctor; and __fish_seen_subcommand_from diag" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand doctor; and __fish_seen_subcommand_from diag" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand doctor; and __fish_seen_subcommand_from diag" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand doctor; and __fish_seen_subcommand_from diag" -l force -d 'Accepted for compatibility'
complete -c fly -n "__fish_fly_using_subcommand doctor; and __fish_seen_subcommand_from diag" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand doctor; and __fish_seen_subcommand_from diag" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand doctor; and __fish_seen_subcommand_from diag" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand doctor; and __fish_seen_subcommand_from diag" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand doctor; and __fish_seen_subcommand_from diag" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand doctor; and __fish_seen_subcommand_from help" -f -a "diag" -d 'Not here: flyctl sends local state to its makers; `fly doctor --bundle FILE` keeps it with you'
complete -c fly -n "__fish_fly_using_subcommand doctor; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand drift" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand drift" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand drift" -s i -l image -d 'Image the machines should run; without it images are compared among themselves only' -r
complete -c fly -n "__fish_fly_using_subcommand drift" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand drift" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand drift" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand drift" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand drift" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand drift" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand drift" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c fly -n "__fish_fly_using_subcommand image; and not __fish_seen_subcommand_from show update help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand image; and not __fish_seen_subcommand_from show update help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand image; and not __fish_seen_subcommand_from show update help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand image; and not __fish_seen_subcommand_from show update help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand image; and not __fish_seen_subcommand_from show update help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand image; and not __fish_seen_subcommand_from show update help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand image; and not __fish_seen_subcommand_from show update help" -f -a "show" -d 'Show the images of an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand image; and not __fish_seen_subcommand_from show update help" -f -a "update" -d 'Move machines to the newest version of their image, or to a named one'
complete -c fly -n "__fish_fly_using_subcommand image; and not __fish_seen_subcommand_from show update help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from show" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from show" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from show" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from show" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from show" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from show" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from show" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from show" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from update" -l image -d 'Image to run instead of the newest of the series' -r
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from update" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from update" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from update" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from update" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from update" -l skip-health-checks -d 'Do not wait until a machine\'s checks pass before the next is updated'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from update" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from update" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from update" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from update" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from update" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show the images of an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from help" -f -a "update" -d 'Move machines to the newest version of their image, or to a named one'
complete -c fly -n "__fish_fly_using_subcommand image; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand img; and not __fish_seen_subcommand_from show update help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand img; and not __fish_seen_subcommand_from show update help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand img; and not __fish_seen_subcommand_from show update help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand img; and not __fish_seen_subcommand_from show update help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand img; and not __fish_seen_subcommand_from show update help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand img; and not __fish_seen_subcommand_from show update help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand img; and not __fish_seen_subcommand_from show update help" -f -a "show" -d 'Show the images of an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand img; and not __fish_seen_subcommand_from show update help" -f -a "update" -d 'Move machines to the newest version of their image, or to a named one'
complete -c fly -n "__fish_fly_using_subcommand img; and not __fish_seen_subcommand_from show update help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from show" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from show" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from show" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from show" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from show" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from show" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from show" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from show" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from update" -l image -d 'Image to run instead of the newest of the series' -r
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from update" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from update" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from update" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from update" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from update" -l skip-health-checks -d 'Do not wait until a machine\'s checks pass before the next is updated'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from update" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from update" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from update" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from update" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from update" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show the images of an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from help" -f -a "update" -d 'Move machines to the newest version of their image, or to a named one'
complete -c fly -n "__fish_fly_using_subcommand img; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand incidents; and not __fish_seen_subcommand_from list hosts help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand incidents; and not __fish_seen_subcommand_from list hosts help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand incidents; and not __fish_seen_subcommand_from list hosts help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand incidents; and not __fish_seen_subcommand_from list hosts help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand incidents; and not __fish_seen_subcommand_from list hosts help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand incidents; and not __fish_seen_subcommand_from list hosts help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand incidents; and not __fish_seen_subcommand_from list hosts help" -f -a "list" -d 'List the unresolved incidents of the platform'
complete -c fly -n "__fish_fly_using_subcommand incidents; and not __fish_seen_subcommand_from list hosts help" -f -a "hosts" -d 'See trouble on hosts'
complete -c fly -n "__fish_fly_using_subcommand incidents; and not __fish_seen_subcommand_from list hosts help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from list" -s a -l app -r
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from list" -s c -l config -r
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from list" -s o -l org -r
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from hosts" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from hosts" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from hosts" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from hosts" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from hosts" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from hosts" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from hosts" -f -a "list" -d 'List trouble on the hosts that an app\'s machines live on'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from hosts" -f -a "ls" -d 'List trouble on the hosts that an app\'s machines live on'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from hosts" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the unresolved incidents of the platform'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from help" -f -a "hosts" -d 'See trouble on hosts'
complete -c fly -n "__fish_fly_using_subcommand incidents; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand ips; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ips; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ips; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ips; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ips; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ips; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -f -a "list" -d 'List an app\'s addresses'
complete -c fly -n "__fish_fly_using_subcommand ips; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -f -a "ls" -d 'List an app\'s addresses'
complete -c fly -n "__fish_fly_using_subcommand ips; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -f -a "private" -d 'List the private addresses of an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand ips; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -f -a "allocate-v4" -d 'Give an app an IPv4 address, its own or a shared one'
complete -c fly -n "__fish_fly_using_subcommand ips; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -f -a "allocate-v6" -d 'Give an app an IPv6 address, public or private'
complete -c fly -n "__fish_fly_using_subcommand ips; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -f -a "release" -d 'Take addresses away from an app'
complete -c fly -n "__fish_fly_using_subcommand ips; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from list" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from list" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from ls" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from ls" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from private" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from private" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from private" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from private" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from private" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from private" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from private" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from private" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from private" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v4" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v4" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v4" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v4" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v4" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v4" -l shared -d 'Use an address that many apps share; free of charge'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v4" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v4" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v4" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v4" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v4" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v4" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v6" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v6" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v6" -s o -l org -d 'Organization whose network a private address belongs to, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v6" -l network -d 'Network a private address belongs to' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v6" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v6" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v6" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v6" -l private -d 'Make it an address inside the organization\'s private network (Flycast)'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v6" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v6" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v6" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v6" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from allocate-v6" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from release" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from release" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from release" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from release" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from release" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from release" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from release" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from release" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from release" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from help" -f -a "list" -d 'List an app\'s addresses'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from help" -f -a "private" -d 'List the private addresses of an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from help" -f -a "allocate-v4" -d 'Give an app an IPv4 address, its own or a shared one'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from help" -f -a "allocate-v6" -d 'Give an app an IPv6 address, public or private'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from help" -f -a "release" -d 'Take addresses away from an app'
complete -c fly -n "__fish_fly_using_subcommand ips; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand ip; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ip; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ip; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ip; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ip; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ip; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -f -a "list" -d 'List an app\'s addresses'
complete -c fly -n "__fish_fly_using_subcommand ip; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -f -a "ls" -d 'List an app\'s addresses'
complete -c fly -n "__fish_fly_using_subcommand ip; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -f -a "private" -d 'List the private addresses of an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand ip; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -f -a "allocate-v4" -d 'Give an app an IPv4 address, its own or a shared one'
complete -c fly -n "__fish_fly_using_subcommand ip; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -f -a "allocate-v6" -d 'Give an app an IPv6 address, public or private'
complete -c fly -n "__fish_fly_using_subcommand ip; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -f -a "release" -d 'Take addresses away from an app'
complete -c fly -n "__fish_fly_using_subcommand ip; and not __fish_seen_subcommand_from list ls private allocate-v4 allocate-v6 release help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from list" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from list" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from ls" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from ls" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from private" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from private" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from private" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from private" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from private" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from private" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from private" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from private" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from private" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v4" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v4" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v4" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v4" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v4" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v4" -l shared -d 'Use an address that many apps share; free of charge'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v4" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v4" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v4" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v4" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v4" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v4" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v6" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v6" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v6" -s o -l org -d 'Organization whose network a private address belongs to, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v6" -l network -d 'Network a private address belongs to' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v6" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v6" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v6" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v6" -l private -d 'Make it an address inside the organization\'s private network (Flycast)'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v6" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v6" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v6" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v6" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from allocate-v6" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from release" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from release" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from release" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from release" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from release" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from release" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from release" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from release" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from release" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from help" -f -a "list" -d 'List an app\'s addresses'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from help" -f -a "private" -d 'List the private addresses of an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from help" -f -a "allocate-v4" -d 'Give an app an IPv4 address, its own or a shared one'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from help" -f -a "allocate-v6" -d 'Give an app an IPv6 address, public or private'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from help" -f -a "release" -d 'Take addresses away from an app'
complete -c fly -n "__fish_fly_using_subcommand ip; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -f -a "up" -d 'Start the platform'
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -f -a "down" -d 'Stop the platform; what it keeps stays'
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -f -a "status" -d 'Show whether it runs and where'
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -f -a "reset" -d 'Destroy every app on it; accounts and images stay'
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -f -a "env" -d 'Print the environment that points a Fly client at it'
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -f -a "logs" -d 'Show its log, or the requests it answered'
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -f -a "fault" -d 'Make it fail on purpose'
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -f -a "serve" -d 'Run it in this process, for `up`'
complete -c fly -n "__fish_fly_using_subcommand local; and not __fish_seen_subcommand_from up down status reset env logs fault serve help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -l runtime -d 'How images run: auto, docker, process or simulated' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -l api-port -d 'Port of the APIs' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -l registry-port -d 'Port of the image registry' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -l http-port -d 'Port on which apps answer HTTP' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -l https-port -d 'Port on which apps answer HTTPS' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -l latency-ms -d 'Milliseconds added to every API request, to feel like a service far away' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -l builders -d 'What remote builders build with: auto, private (a dockerd of their own, as root), none, or an engine\'s address' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -l dns-upstream -d 'DNS server for names outside the private network; without one they are refused inside it' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -s d -l detach -d 'Return once it listens and leave it running in the background'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from up" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from down" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from down" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from down" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from down" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from down" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from down" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from down" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from status" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from status" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from status" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from status" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from status" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from status" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from reset" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from reset" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from reset" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from reset" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from reset" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from reset" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from reset" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from env" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from env" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from env" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from env" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from env" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from env" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from env" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from logs" -s n -l lines -d 'Number of lines' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from logs" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from logs" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from logs" -l requests -d 'Show the requests that were answered: method, path, status, client, time'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from logs" -l platform -d 'Show the platform\'s own log (the default)'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from logs" -l clear -d 'With `--requests`: forget the requests seen so far'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from logs" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from logs" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from logs" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from logs" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from logs" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from fault" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from fault" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from fault" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from fault" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from fault" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from fault" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from fault" -f -a "add" -d 'Add a rule'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from fault" -f -a "gateway" -d 'Make the gateway of the private network misbehave'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from fault" -f -a "builder" -d 'Make builder machines misbehave'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from fault" -f -a "load" -d 'Add the rules of a JSON or TOML file'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from fault" -f -a "list" -d 'List the rules in force'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from fault" -f -a "ls" -d 'List the rules in force'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from fault" -f -a "clear" -d 'Withdraw one rule, or all'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from fault" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -l runtime -d 'How images run: auto, docker, process or simulated' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -l api-port -d 'Port of the APIs' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -l registry-port -d 'Port of the image registry' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -l http-port -d 'Port on which apps answer HTTP' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -l https-port -d 'Port on which apps answer HTTPS' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -l latency-ms -d 'Milliseconds added to every API request, to feel like a service far away' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -l builders -d 'What remote builders build with: auto, private (a dockerd of their own, as root), none, or an engine\'s address' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -l dns-upstream -d 'DNS server for names outside the private network; without one they are refused inside it' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from serve" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "up" -d 'Start the platform'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "down" -d 'Stop the platform; what it keeps stays'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show whether it runs and where'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "reset" -d 'Destroy every app on it; accounts and images stay'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "env" -d 'Print the environment that points a Fly client at it'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "logs" -d 'Show its log, or the requests it answered'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "fault" -d 'Make it fail on purpose'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "serve" -d 'Run it in this process, for `up`'
complete -c fly -n "__fish_fly_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand logs" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand logs" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand logs" -s m -s i -l machine -d 'Only this machine' -r
complete -c fly -n "__fish_fly_using_subcommand logs" -s r -l region -d 'Only this region' -r
complete -c fly -n "__fish_fly_using_subcommand logs" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand logs" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand logs" -s n -l no-tail -d 'Print what is there and end'
complete -c fly -n "__fish_fly_using_subcommand logs" -s s -l select -d 'Choose the machine from a list'
complete -c fly -n "__fish_fly_using_subcommand logs" -l stream -d 'Follow by the live stream through the private network, also where no tunnel has been used yet'
complete -c fly -n "__fish_fly_using_subcommand logs" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand logs" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand logs" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand logs" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand logs" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand log" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand log" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand log" -s m -s i -l machine -d 'Only this machine' -r
complete -c fly -n "__fish_fly_using_subcommand log" -s r -l region -d 'Only this region' -r
complete -c fly -n "__fish_fly_using_subcommand log" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand log" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand log" -s n -l no-tail -d 'Print what is there and end'
complete -c fly -n "__fish_fly_using_subcommand log" -s s -l select -d 'Choose the machine from a list'
complete -c fly -n "__fish_fly_using_subcommand log" -l stream -d 'Follow by the live stream through the private network, also where no tunnel has been used yet'
complete -c fly -n "__fish_fly_using_subcommand log" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand log" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand log" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand log" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand log" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "list" -d 'List an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "ls" -d 'List an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "status" -d 'Show one machine'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "run" -d 'Run an image in a new machine'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "create" -d 'Create a machine without starting it'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "clone" -d 'Make a new machine like an existing one'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "update" -d 'Change a machine\'s image or configuration'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "start" -d 'Start machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "stop" -d 'Stop machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "restart" -d 'Restart machines, one after the other'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "suspend" -d 'Suspend machines: memory is kept, nothing runs'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "kill" -d 'Kill a machine\'s main process at once'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "destroy" -d 'Destroy machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "remove" -d 'Destroy machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "rm" -d 'Destroy machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "exec" -d 'Run a command in a machine and end with its exit code'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "cordon" -d 'Keep the proxy from sending requests to machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "uncordon" -d 'Let the proxy send requests to machines again'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "wait" -d 'Wait until a machine reaches a state'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "leases" -d 'See and clear the locks on machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "lease" -d 'See and clear the locks on machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "api-proxy" -d 'Open local port 4280 that leads to the Machines API inside the private network'
complete -c fly -n "__fish_fly_using_subcommand machine; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from list" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from list" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only names or ids'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from ls" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from ls" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print only names or ids'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from status" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from status" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from status" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from status" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from status" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from status" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from status" -s d -l display-config -d 'Print the machine\'s configuration as JSON and nothing else'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from status" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from status" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from status" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -s n -l name -d 'Name of the machine; made up when left out' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -s v -l volume -d 'Volume to mount; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l id -d 'Refused: `fly machine update` changes existing machines' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l org -d 'Has no effect: the app has to exist' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -s e -l env -d 'Environment variable; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -s m -l metadata -d 'Metadata of the machine; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -s p -l port -d 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l entrypoint -d 'Replace the image\'s entrypoint' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l restart -d 'What happens when the main process ends: no, on-failure or always' -r -f -a "no\t''
on-failure\t''
always\t''
on-fail\t''
\t''"
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l schedule -d 'Run at intervals: hourly, daily, weekly or monthly' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l standby-for -d 'Ids of machines this one stands by for' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l autostart -d 'Start the machine when a request for it arrives' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l autostop -d 'What happens when no request arrives: off, stop or suspend' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l skip-dns-registration -d 'Keep the machine out of internal DNS' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l machine-config -d 'Whole or partial machine configuration: a JSON file, or JSON text' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l kernel-arg -d 'Argument for the kernel\'s command line; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l rootfs-persist -d 'Whether the root file system survives: never, restart or always' -r -f -a "never\t''
restart\t''
always\t''"
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l rootfs-size -d 'Size of the root file system in GB, or with a unit; 0 = as usual' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l swap-size -d 'Swap in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l cachedrive-size -d 'Scratch drive in MB, or with a unit; 0 = none' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l file-local -d 'File from this computer; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l file-literal -d 'File with this text; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l file-secret -d 'File with the content of a secret; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l dockerfile -d 'Refused: images for single machines are not built' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l build-arg -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l build-context-warn-size -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l build-target -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l image-label -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l container -d 'Container of `--machine-config` that gets the image' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l user -d 'With `--shell`: user to log in as' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l command -d 'With `--shell`: the shell' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l wg -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l rm -d 'Destroy the machine when its main process ends'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l detach -d 'Do not wait until its checks pass'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l use-zstd -d 'Has no effect: nothing is built here'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l build-depot
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l build-local-only
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l build-nixpacks
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l build-only
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l build-remote-only
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l no-build-cache
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l shell -d 'Open a shell in the machine, and destroy it when the shell ends'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -s n -l name -d 'Name of the machine; made up when left out' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -s v -l volume -d 'Volume to mount; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l id -d 'Refused: `fly machine update` changes existing machines' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l org -d 'Has no effect: the app has to exist' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -s e -l env -d 'Environment variable; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -s m -l metadata -d 'Metadata of the machine; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -s p -l port -d 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l entrypoint -d 'Replace the image\'s entrypoint' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l restart -d 'What happens when the main process ends: no, on-failure or always' -r -f -a "no\t''
on-failure\t''
always\t''
on-fail\t''
\t''"
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l schedule -d 'Run at intervals: hourly, daily, weekly or monthly' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l standby-for -d 'Ids of machines this one stands by for' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l autostart -d 'Start the machine when a request for it arrives' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l autostop -d 'What happens when no request arrives: off, stop or suspend' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l skip-dns-registration -d 'Keep the machine out of internal DNS' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l machine-config -d 'Whole or partial machine configuration: a JSON file, or JSON text' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l kernel-arg -d 'Argument for the kernel\'s command line; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l rootfs-persist -d 'Whether the root file system survives: never, restart or always' -r -f -a "never\t''
restart\t''
always\t''"
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l rootfs-size -d 'Size of the root file system in GB, or with a unit; 0 = as usual' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l swap-size -d 'Swap in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l cachedrive-size -d 'Scratch drive in MB, or with a unit; 0 = none' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l file-local -d 'File from this computer; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l file-literal -d 'File with this text; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l file-secret -d 'File with the content of a secret; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l dockerfile -d 'Refused: images for single machines are not built' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l build-arg -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l build-context-warn-size -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l build-target -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l image-label -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l rm -d 'Destroy the machine when its main process ends'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l detach -d 'Do not wait until its checks pass'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l use-zstd -d 'Has no effect: nothing is built here'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l build-depot
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l build-local-only
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l build-nixpacks
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l build-only
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l build-remote-only
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l no-build-cache
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l name -d 'Name of the new machine; made up when left out' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l attach-volume -d 'Existing volume for the new machine, with a mount path if the source has none' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l from-snapshot -d 'Snapshot to fill the new volume from; `last` = the newest one of the source\'s volume' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l volume-requires-unique-zone -d 'Place the new volume in another zone than its namesakes' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l override-cmd -d 'Command of the new machine' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l standby-for -d 'Ids of machines the new one stands by for; `source` = the one that is cloned' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l clear-cmd -d 'Let the new machine run the image\'s own command'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l clear-auto-destroy -d 'Keep the new machine when its main process ends'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l detach -d 'Do not wait until the new machine runs'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from clone" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -s i -l image -d 'Image to run' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -s C -l command -d 'Command, instead of the image\'s; an empty one = the image\'s' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l container -d 'Container that gets the image' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l mount-point -d 'Where the machine\'s volume is mounted' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l wait-timeout -d 'Seconds the machine may take to start and to be healthy' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -s e -l env -d 'Environment variable; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -s m -l metadata -d 'Metadata of the machine; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -s p -l port -d 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l entrypoint -d 'Replace the image\'s entrypoint' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l restart -d 'What happens when the main process ends: no, on-failure or always' -r -f -a "no\t''
on-failure\t''
always\t''
on-fail\t''
\t''"
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l schedule -d 'Run at intervals: hourly, daily, weekly or monthly' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l standby-for -d 'Ids of machines this one stands by for' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l autostart -d 'Start the machine when a request for it arrives' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l autostop -d 'What happens when no request arrives: off, stop or suspend' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l skip-dns-registration -d 'Keep the machine out of internal DNS' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l machine-config -d 'Whole or partial machine configuration: a JSON file, or JSON text' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l kernel-arg -d 'Argument for the kernel\'s command line; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l rootfs-persist -d 'Whether the root file system survives: never, restart or always' -r -f -a "never\t''
restart\t''
always\t''"
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l rootfs-size -d 'Size of the root file system in GB, or with a unit; 0 = as usual' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l swap-size -d 'Swap in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l cachedrive-size -d 'Scratch drive in MB, or with a unit; 0 = none' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l file-local -d 'File from this computer; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l file-literal -d 'File with this text; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l file-secret -d 'File with the content of a secret; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l dockerfile -d 'Refused: images for single machines are not built' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l build-arg -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l build-context-warn-size -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l build-target -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l image-label -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l buildkit-addr -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l buildkit-image -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l skip-start -d 'Do not start the machine'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l skip-health-checks -d 'Do not wait until the machine\'s checks pass'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l detach -d 'Do not wait at all'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l build-depot
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l build-local-only
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l build-nixpacks
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l build-only
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l build-remote-only
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l no-build-cache
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l buildkit -d 'Refused: images for single machines are not built'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from start" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from start" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from start" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from start" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from start" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from start" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from start" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from start" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from start" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from stop" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from stop" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from stop" -s s -l signal -d 'Signal to stop with, such as SIGINT' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from stop" -l timeout -d 'Seconds until the machine is killed' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from stop" -s w -l wait-timeout -d 'Wait this long until it has stopped; 0 = do not wait' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from stop" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from stop" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from stop" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from stop" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from stop" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from stop" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from stop" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from restart" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from restart" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from restart" -s s -l signal -d 'Signal to stop with, such as SIGINT' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from restart" -l time -d 'Seconds until the machine is killed' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from restart" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from restart" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from restart" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from restart" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from restart" -l force -d 'Kill the machine instead of stopping it'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from restart" -l skip-health-checks -d 'Go on without waiting until the machine is healthy again'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from restart" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from restart" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from restart" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from restart" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from suspend" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from suspend" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from suspend" -s w -l wait-timeout -d 'Wait this long until it is suspended; 0 = do not wait' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from suspend" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from suspend" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from suspend" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from suspend" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from suspend" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from suspend" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from suspend" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from suspend" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from kill" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from kill" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from kill" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from kill" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from kill" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from kill" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from kill" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from kill" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from kill" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from kill" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from destroy" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from destroy" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from destroy" -s i -l image -d 'Destroy every machine of the app that runs this image' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from destroy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from destroy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from destroy" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from destroy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from destroy" -s f -l force -d 'Destroy machines that run as well'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from destroy" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from destroy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from destroy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from destroy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from remove" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from remove" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from remove" -s i -l image -d 'Destroy every machine of the app that runs this image' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from remove" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from remove" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from remove" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from remove" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from remove" -s f -l force -d 'Destroy machines that run as well'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from remove" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from remove" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from remove" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from remove" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from rm" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from rm" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from rm" -s i -l image -d 'Destroy every machine of the app that runs this image' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from rm" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from rm" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from rm" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from rm" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from rm" -s f -l force -d 'Destroy machines that run as well'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from rm" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from rm" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from rm" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from rm" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from exec" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from exec" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from exec" -l container -d 'Container to run it in' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from exec" -l timeout -d 'Seconds the command may take' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from exec" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from exec" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from exec" -l no-container -d 'Run it in the machine itself, not in a container'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from exec" -l select -d 'Choose the machine from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from exec" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from exec" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from exec" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from exec" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from exec" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from cordon" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from cordon" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from cordon" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from cordon" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from cordon" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from cordon" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from cordon" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from cordon" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from cordon" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from cordon" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from uncordon" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from uncordon" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from uncordon" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from uncordon" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from uncordon" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from uncordon" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from uncordon" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from uncordon" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from uncordon" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from uncordon" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from wait" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from wait" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from wait" -l state -d 'State to wait for; `settled` is any that lasts' -r -f -a "started\t''
stopped\t''
suspended\t''
destroyed\t''
failed\t''
settled\t''"
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from wait" -s w -l wait-timeout -d 'How long to wait' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from wait" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from wait" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from wait" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from wait" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from wait" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from wait" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from wait" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from wait" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from leases" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from leases" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from leases" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from leases" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from leases" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from leases" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from leases" -f -a "view" -d 'Show the locks machines are under'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from leases" -f -a "clear" -d 'Take locks away, whoever holds them'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from leases" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from lease" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from lease" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from lease" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from lease" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from lease" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from lease" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from lease" -f -a "view" -d 'Show the locks machines are under'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from lease" -f -a "clear" -d 'Take locks away, whoever holds them'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from lease" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from api-proxy" -s o -l org -d 'Organization to act in, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from api-proxy" -l network -d 'Private network, instead of the default one' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from api-proxy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from api-proxy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from api-proxy" -s q -l quiet -d 'Say nothing about the tunnel'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from api-proxy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from api-proxy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from api-proxy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from api-proxy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from api-proxy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "list" -d 'List an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show one machine'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "run" -d 'Run an image in a new machine'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a machine without starting it'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "clone" -d 'Make a new machine like an existing one'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a machine\'s image or configuration'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "start" -d 'Start machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "stop" -d 'Stop machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "restart" -d 'Restart machines, one after the other'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "suspend" -d 'Suspend machines: memory is kept, nothing runs'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "kill" -d 'Kill a machine\'s main process at once'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "destroy" -d 'Destroy machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "exec" -d 'Run a command in a machine and end with its exit code'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "cordon" -d 'Keep the proxy from sending requests to machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "uncordon" -d 'Let the proxy send requests to machines again'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "wait" -d 'Wait until a machine reaches a state'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "leases" -d 'See and clear the locks on machines'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "api-proxy" -d 'Open local port 4280 that leads to the Machines API inside the private network'
complete -c fly -n "__fish_fly_using_subcommand machine; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "list" -d 'List an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "ls" -d 'List an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "status" -d 'Show one machine'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "run" -d 'Run an image in a new machine'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "create" -d 'Create a machine without starting it'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "clone" -d 'Make a new machine like an existing one'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "update" -d 'Change a machine\'s image or configuration'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "start" -d 'Start machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "stop" -d 'Stop machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "restart" -d 'Restart machines, one after the other'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "suspend" -d 'Suspend machines: memory is kept, nothing runs'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "kill" -d 'Kill a machine\'s main process at once'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "destroy" -d 'Destroy machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "remove" -d 'Destroy machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "rm" -d 'Destroy machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "exec" -d 'Run a command in a machine and end with its exit code'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "cordon" -d 'Keep the proxy from sending requests to machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "uncordon" -d 'Let the proxy send requests to machines again'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "wait" -d 'Wait until a machine reaches a state'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "leases" -d 'See and clear the locks on machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "lease" -d 'See and clear the locks on machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "api-proxy" -d 'Open local port 4280 that leads to the Machines API inside the private network'
complete -c fly -n "__fish_fly_using_subcommand machines; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from list" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from list" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only names or ids'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from ls" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from ls" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print only names or ids'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from status" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from status" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from status" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from status" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from status" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from status" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from status" -s d -l display-config -d 'Print the machine\'s configuration as JSON and nothing else'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from status" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from status" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from status" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -s n -l name -d 'Name of the machine; made up when left out' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -s v -l volume -d 'Volume to mount; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l id -d 'Refused: `fly machine update` changes existing machines' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l org -d 'Has no effect: the app has to exist' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -s e -l env -d 'Environment variable; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -s m -l metadata -d 'Metadata of the machine; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -s p -l port -d 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l entrypoint -d 'Replace the image\'s entrypoint' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l restart -d 'What happens when the main process ends: no, on-failure or always' -r -f -a "no\t''
on-failure\t''
always\t''
on-fail\t''
\t''"
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l schedule -d 'Run at intervals: hourly, daily, weekly or monthly' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l standby-for -d 'Ids of machines this one stands by for' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l autostart -d 'Start the machine when a request for it arrives' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l autostop -d 'What happens when no request arrives: off, stop or suspend' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l skip-dns-registration -d 'Keep the machine out of internal DNS' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l machine-config -d 'Whole or partial machine configuration: a JSON file, or JSON text' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l kernel-arg -d 'Argument for the kernel\'s command line; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l rootfs-persist -d 'Whether the root file system survives: never, restart or always' -r -f -a "never\t''
restart\t''
always\t''"
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l rootfs-size -d 'Size of the root file system in GB, or with a unit; 0 = as usual' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l swap-size -d 'Swap in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l cachedrive-size -d 'Scratch drive in MB, or with a unit; 0 = none' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l file-local -d 'File from this computer; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l file-literal -d 'File with this text; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l file-secret -d 'File with the content of a secret; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l dockerfile -d 'Refused: images for single machines are not built' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l build-arg -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l build-context-warn-size -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l build-target -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l image-label -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l container -d 'Container of `--machine-config` that gets the image' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l user -d 'With `--shell`: user to log in as' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l command -d 'With `--shell`: the shell' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l wg -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l rm -d 'Destroy the machine when its main process ends'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l detach -d 'Do not wait until its checks pass'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l use-zstd -d 'Has no effect: nothing is built here'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l build-depot
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l build-local-only
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l build-nixpacks
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l build-only
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l build-remote-only
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l no-build-cache
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l shell -d 'Open a shell in the machine, and destroy it when the shell ends'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -s n -l name -d 'Name of the machine; made up when left out' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -s v -l volume -d 'Volume to mount; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l id -d 'Refused: `fly machine update` changes existing machines' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l org -d 'Has no effect: the app has to exist' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -s e -l env -d 'Environment variable; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -s m -l metadata -d 'Metadata of the machine; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -s p -l port -d 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l entrypoint -d 'Replace the image\'s entrypoint' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l restart -d 'What happens when the main process ends: no, on-failure or always' -r -f -a "no\t''
on-failure\t''
always\t''
on-fail\t''
\t''"
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l schedule -d 'Run at intervals: hourly, daily, weekly or monthly' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l standby-for -d 'Ids of machines this one stands by for' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l autostart -d 'Start the machine when a request for it arrives' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l autostop -d 'What happens when no request arrives: off, stop or suspend' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l skip-dns-registration -d 'Keep the machine out of internal DNS' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l machine-config -d 'Whole or partial machine configuration: a JSON file, or JSON text' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l kernel-arg -d 'Argument for the kernel\'s command line; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l rootfs-persist -d 'Whether the root file system survives: never, restart or always' -r -f -a "never\t''
restart\t''
always\t''"
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l rootfs-size -d 'Size of the root file system in GB, or with a unit; 0 = as usual' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l swap-size -d 'Swap in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l cachedrive-size -d 'Scratch drive in MB, or with a unit; 0 = none' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l file-local -d 'File from this computer; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l file-literal -d 'File with this text; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l file-secret -d 'File with the content of a secret; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l dockerfile -d 'Refused: images for single machines are not built' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l build-arg -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l build-context-warn-size -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l build-target -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l image-label -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l rm -d 'Destroy the machine when its main process ends'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l detach -d 'Do not wait until its checks pass'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l use-zstd -d 'Has no effect: nothing is built here'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l build-depot
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l build-local-only
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l build-nixpacks
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l build-only
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l build-remote-only
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l no-build-cache
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l name -d 'Name of the new machine; made up when left out' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l attach-volume -d 'Existing volume for the new machine, with a mount path if the source has none' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l from-snapshot -d 'Snapshot to fill the new volume from; `last` = the newest one of the source\'s volume' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l volume-requires-unique-zone -d 'Place the new volume in another zone than its namesakes' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l override-cmd -d 'Command of the new machine' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l standby-for -d 'Ids of machines the new one stands by for; `source` = the one that is cloned' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l clear-cmd -d 'Let the new machine run the image\'s own command'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l clear-auto-destroy -d 'Keep the new machine when its main process ends'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l detach -d 'Do not wait until the new machine runs'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from clone" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -s i -l image -d 'Image to run' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -s C -l command -d 'Command, instead of the image\'s; an empty one = the image\'s' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l container -d 'Container that gets the image' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l mount-point -d 'Where the machine\'s volume is mounted' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l wait-timeout -d 'Seconds the machine may take to start and to be healthy' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -s e -l env -d 'Environment variable; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -s m -l metadata -d 'Metadata of the machine; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -s p -l port -d 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l entrypoint -d 'Replace the image\'s entrypoint' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l restart -d 'What happens when the main process ends: no, on-failure or always' -r -f -a "no\t''
on-failure\t''
always\t''
on-fail\t''
\t''"
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l schedule -d 'Run at intervals: hourly, daily, weekly or monthly' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l standby-for -d 'Ids of machines this one stands by for' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l autostart -d 'Start the machine when a request for it arrives' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l autostop -d 'What happens when no request arrives: off, stop or suspend' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l skip-dns-registration -d 'Keep the machine out of internal DNS' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l machine-config -d 'Whole or partial machine configuration: a JSON file, or JSON text' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l kernel-arg -d 'Argument for the kernel\'s command line; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l rootfs-persist -d 'Whether the root file system survives: never, restart or always' -r -f -a "never\t''
restart\t''
always\t''"
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l rootfs-size -d 'Size of the root file system in GB, or with a unit; 0 = as usual' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l swap-size -d 'Swap in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l cachedrive-size -d 'Scratch drive in MB, or with a unit; 0 = none' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l file-local -d 'File from this computer; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l file-literal -d 'File with this text; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l file-secret -d 'File with the content of a secret; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l dockerfile -d 'Refused: images for single machines are not built' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l build-arg -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l build-context-warn-size -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l build-target -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l image-label -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l buildkit-addr -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l buildkit-image -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l skip-start -d 'Do not start the machine'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l skip-health-checks -d 'Do not wait until the machine\'s checks pass'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l detach -d 'Do not wait at all'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l build-depot
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l build-local-only
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l build-nixpacks
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l build-only
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l build-remote-only
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l no-build-cache
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l buildkit -d 'Refused: images for single machines are not built'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from start" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from start" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from start" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from start" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from start" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from start" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from start" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from start" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from start" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from stop" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from stop" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from stop" -s s -l signal -d 'Signal to stop with, such as SIGINT' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from stop" -l timeout -d 'Seconds until the machine is killed' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from stop" -s w -l wait-timeout -d 'Wait this long until it has stopped; 0 = do not wait' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from stop" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from stop" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from stop" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from stop" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from stop" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from stop" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from stop" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from restart" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from restart" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from restart" -s s -l signal -d 'Signal to stop with, such as SIGINT' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from restart" -l time -d 'Seconds until the machine is killed' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from restart" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from restart" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from restart" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from restart" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from restart" -l force -d 'Kill the machine instead of stopping it'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from restart" -l skip-health-checks -d 'Go on without waiting until the machine is healthy again'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from restart" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from restart" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from restart" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from restart" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from suspend" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from suspend" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from suspend" -s w -l wait-timeout -d 'Wait this long until it is suspended; 0 = do not wait' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from suspend" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from suspend" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from suspend" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from suspend" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from suspend" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from suspend" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from suspend" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from suspend" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from kill" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from kill" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from kill" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from kill" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from kill" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from kill" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from kill" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from kill" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from kill" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from kill" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from destroy" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from destroy" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from destroy" -s i -l image -d 'Destroy every machine of the app that runs this image' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from destroy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from destroy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from destroy" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from destroy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from destroy" -s f -l force -d 'Destroy machines that run as well'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from destroy" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from destroy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from destroy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from destroy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from remove" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from remove" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from remove" -s i -l image -d 'Destroy every machine of the app that runs this image' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from remove" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from remove" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from remove" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from remove" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from remove" -s f -l force -d 'Destroy machines that run as well'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from remove" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from remove" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from remove" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from remove" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from rm" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from rm" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from rm" -s i -l image -d 'Destroy every machine of the app that runs this image' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from rm" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from rm" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from rm" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from rm" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from rm" -s f -l force -d 'Destroy machines that run as well'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from rm" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from rm" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from rm" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from rm" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from exec" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from exec" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from exec" -l container -d 'Container to run it in' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from exec" -l timeout -d 'Seconds the command may take' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from exec" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from exec" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from exec" -l no-container -d 'Run it in the machine itself, not in a container'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from exec" -l select -d 'Choose the machine from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from exec" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from exec" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from exec" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from exec" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from exec" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from cordon" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from cordon" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from cordon" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from cordon" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from cordon" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from cordon" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from cordon" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from cordon" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from cordon" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from cordon" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from uncordon" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from uncordon" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from uncordon" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from uncordon" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from uncordon" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from uncordon" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from uncordon" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from uncordon" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from uncordon" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from uncordon" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from wait" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from wait" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from wait" -l state -d 'State to wait for; `settled` is any that lasts' -r -f -a "started\t''
stopped\t''
suspended\t''
destroyed\t''
failed\t''
settled\t''"
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from wait" -s w -l wait-timeout -d 'How long to wait' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from wait" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from wait" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from wait" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from wait" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from wait" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from wait" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from wait" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from wait" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from leases" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from leases" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from leases" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from leases" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from leases" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from leases" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from leases" -f -a "view" -d 'Show the locks machines are under'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from leases" -f -a "clear" -d 'Take locks away, whoever holds them'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from leases" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from lease" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from lease" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from lease" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from lease" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from lease" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from lease" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from lease" -f -a "view" -d 'Show the locks machines are under'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from lease" -f -a "clear" -d 'Take locks away, whoever holds them'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from lease" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from api-proxy" -s o -l org -d 'Organization to act in, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from api-proxy" -l network -d 'Private network, instead of the default one' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from api-proxy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from api-proxy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from api-proxy" -s q -l quiet -d 'Say nothing about the tunnel'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from api-proxy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from api-proxy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from api-proxy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from api-proxy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from api-proxy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "list" -d 'List an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show one machine'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "run" -d 'Run an image in a new machine'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a machine without starting it'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "clone" -d 'Make a new machine like an existing one'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a machine\'s image or configuration'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "start" -d 'Start machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "stop" -d 'Stop machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "restart" -d 'Restart machines, one after the other'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "suspend" -d 'Suspend machines: memory is kept, nothing runs'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "kill" -d 'Kill a machine\'s main process at once'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "destroy" -d 'Destroy machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "exec" -d 'Run a command in a machine and end with its exit code'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "cordon" -d 'Keep the proxy from sending requests to machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "uncordon" -d 'Let the proxy send requests to machines again'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "wait" -d 'Wait until a machine reaches a state'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "leases" -d 'See and clear the locks on machines'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "api-proxy" -d 'Open local port 4280 that leads to the Machines API inside the private network'
complete -c fly -n "__fish_fly_using_subcommand machines; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "list" -d 'List an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "ls" -d 'List an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "status" -d 'Show one machine'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "run" -d 'Run an image in a new machine'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "create" -d 'Create a machine without starting it'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "clone" -d 'Make a new machine like an existing one'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "update" -d 'Change a machine\'s image or configuration'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "start" -d 'Start machines'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "stop" -d 'Stop machines'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "restart" -d 'Restart machines, one after the other'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "suspend" -d 'Suspend machines: memory is kept, nothing runs'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "kill" -d 'Kill a machine\'s main process at once'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "destroy" -d 'Destroy machines'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "remove" -d 'Destroy machines'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "rm" -d 'Destroy machines'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "exec" -d 'Run a command in a machine and end with its exit code'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "cordon" -d 'Keep the proxy from sending requests to machines'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "uncordon" -d 'Let the proxy send requests to machines again'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "wait" -d 'Wait until a machine reaches a state'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "leases" -d 'See and clear the locks on machines'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "lease" -d 'See and clear the locks on machines'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "api-proxy" -d 'Open local port 4280 that leads to the Machines API inside the private network'
complete -c fly -n "__fish_fly_using_subcommand m; and not __fish_seen_subcommand_from list ls status run create clone update start stop restart suspend kill destroy remove rm exec cordon uncordon wait leases lease api-proxy help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from list" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from list" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only names or ids'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from ls" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from ls" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Print only names or ids'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from status" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from status" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from status" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from status" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from status" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from status" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from status" -s d -l display-config -d 'Print the machine\'s configuration as JSON and nothing else'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from status" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from status" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from status" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -s n -l name -d 'Name of the machine; made up when left out' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -s v -l volume -d 'Volume to mount; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l id -d 'Refused: `fly machine update` changes existing machines' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l org -d 'Has no effect: the app has to exist' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -s e -l env -d 'Environment variable; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -s m -l metadata -d 'Metadata of the machine; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -s p -l port -d 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l entrypoint -d 'Replace the image\'s entrypoint' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l restart -d 'What happens when the main process ends: no, on-failure or always' -r -f -a "no\t''
on-failure\t''
always\t''
on-fail\t''
\t''"
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l schedule -d 'Run at intervals: hourly, daily, weekly or monthly' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l standby-for -d 'Ids of machines this one stands by for' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l autostart -d 'Start the machine when a request for it arrives' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l autostop -d 'What happens when no request arrives: off, stop or suspend' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l skip-dns-registration -d 'Keep the machine out of internal DNS' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l machine-config -d 'Whole or partial machine configuration: a JSON file, or JSON text' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l kernel-arg -d 'Argument for the kernel\'s command line; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l rootfs-persist -d 'Whether the root file system survives: never, restart or always' -r -f -a "never\t''
restart\t''
always\t''"
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l rootfs-size -d 'Size of the root file system in GB, or with a unit; 0 = as usual' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l swap-size -d 'Swap in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l cachedrive-size -d 'Scratch drive in MB, or with a unit; 0 = none' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l file-local -d 'File from this computer; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l file-literal -d 'File with this text; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l file-secret -d 'File with the content of a secret; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l dockerfile -d 'Refused: images for single machines are not built' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l build-arg -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l build-context-warn-size -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l build-target -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l image-label -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l container -d 'Container of `--machine-config` that gets the image' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l user -d 'With `--shell`: user to log in as' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l command -d 'With `--shell`: the shell' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l wg -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l rm -d 'Destroy the machine when its main process ends'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l detach -d 'Do not wait until its checks pass'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l use-zstd -d 'Has no effect: nothing is built here'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l build-depot
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l build-local-only
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l build-nixpacks
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l build-only
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l build-remote-only
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l no-build-cache
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l shell -d 'Open a shell in the machine, and destroy it when the shell ends'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -s n -l name -d 'Name of the machine; made up when left out' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -s v -l volume -d 'Volume to mount; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l id -d 'Refused: `fly machine update` changes existing machines' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l org -d 'Has no effect: the app has to exist' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -s e -l env -d 'Environment variable; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -s m -l metadata -d 'Metadata of the machine; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -s p -l port -d 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l entrypoint -d 'Replace the image\'s entrypoint' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l restart -d 'What happens when the main process ends: no, on-failure or always' -r -f -a "no\t''
on-failure\t''
always\t''
on-fail\t''
\t''"
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l schedule -d 'Run at intervals: hourly, daily, weekly or monthly' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l standby-for -d 'Ids of machines this one stands by for' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l autostart -d 'Start the machine when a request for it arrives' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l autostop -d 'What happens when no request arrives: off, stop or suspend' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l skip-dns-registration -d 'Keep the machine out of internal DNS' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l machine-config -d 'Whole or partial machine configuration: a JSON file, or JSON text' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l kernel-arg -d 'Argument for the kernel\'s command line; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l rootfs-persist -d 'Whether the root file system survives: never, restart or always' -r -f -a "never\t''
restart\t''
always\t''"
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l rootfs-size -d 'Size of the root file system in GB, or with a unit; 0 = as usual' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l swap-size -d 'Swap in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l cachedrive-size -d 'Scratch drive in MB, or with a unit; 0 = none' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l file-local -d 'File from this computer; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l file-literal -d 'File with this text; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l file-secret -d 'File with the content of a secret; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l dockerfile -d 'Refused: images for single machines are not built' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l build-arg -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l build-context-warn-size -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l build-target -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l image-label -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l rm -d 'Destroy the machine when its main process ends'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l detach -d 'Do not wait until its checks pass'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l use-zstd -d 'Has no effect: nothing is built here'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l build-depot
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l build-local-only
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l build-nixpacks
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l build-only
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l build-remote-only
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l no-build-cache
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l name -d 'Name of the new machine; made up when left out' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l attach-volume -d 'Existing volume for the new machine, with a mount path if the source has none' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l from-snapshot -d 'Snapshot to fill the new volume from; `last` = the newest one of the source\'s volume' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l volume-requires-unique-zone -d 'Place the new volume in another zone than its namesakes' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l override-cmd -d 'Command of the new machine' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l standby-for -d 'Ids of machines the new one stands by for; `source` = the one that is cloned' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l clear-cmd -d 'Let the new machine run the image\'s own command'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l clear-auto-destroy -d 'Keep the new machine when its main process ends'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l detach -d 'Do not wait until the new machine runs'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from clone" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -s i -l image -d 'Image to run' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -s C -l command -d 'Command, instead of the image\'s; an empty one = the image\'s' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l container -d 'Container that gets the image' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l mount-point -d 'Where the machine\'s volume is mounted' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l wait-timeout -d 'Seconds the machine may take to start and to be healthy' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -s e -l env -d 'Environment variable; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -s m -l metadata -d 'Metadata of the machine; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -s p -l port -d 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l entrypoint -d 'Replace the image\'s entrypoint' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l restart -d 'What happens when the main process ends: no, on-failure or always' -r -f -a "no\t''
on-failure\t''
always\t''
on-fail\t''
\t''"
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l schedule -d 'Run at intervals: hourly, daily, weekly or monthly' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l standby-for -d 'Ids of machines this one stands by for' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l autostart -d 'Start the machine when a request for it arrives' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l autostop -d 'What happens when no request arrives: off, stop or suspend' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l skip-dns-registration -d 'Keep the machine out of internal DNS' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l machine-config -d 'Whole or partial machine configuration: a JSON file, or JSON text' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l kernel-arg -d 'Argument for the kernel\'s command line; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l rootfs-persist -d 'Whether the root file system survives: never, restart or always' -r -f -a "never\t''
restart\t''
always\t''"
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l rootfs-size -d 'Size of the root file system in GB, or with a unit; 0 = as usual' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l swap-size -d 'Swap in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l cachedrive-size -d 'Scratch drive in MB, or with a unit; 0 = none' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l file-local -d 'File from this computer; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l file-literal -d 'File with this text; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l file-secret -d 'File with the content of a secret; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l dockerfile -d 'Refused: images for single machines are not built' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l build-arg -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l build-context-warn-size -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l build-target -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l image-label -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l buildkit-addr -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l buildkit-image -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l skip-start -d 'Do not start the machine'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l skip-health-checks -d 'Do not wait until the machine\'s checks pass'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l detach -d 'Do not wait at all'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l build-depot
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l build-local-only
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l build-nixpacks
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l build-only
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l build-remote-only
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l no-build-cache
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l buildkit -d 'Refused: images for single machines are not built'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from start" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from start" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from start" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from start" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from start" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from start" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from start" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from start" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from start" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from stop" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from stop" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from stop" -s s -l signal -d 'Signal to stop with, such as SIGINT' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from stop" -l timeout -d 'Seconds until the machine is killed' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from stop" -s w -l wait-timeout -d 'Wait this long until it has stopped; 0 = do not wait' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from stop" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from stop" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from stop" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from stop" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from stop" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from stop" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from stop" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from restart" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from restart" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from restart" -s s -l signal -d 'Signal to stop with, such as SIGINT' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from restart" -l time -d 'Seconds until the machine is killed' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from restart" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from restart" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from restart" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from restart" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from restart" -l force -d 'Kill the machine instead of stopping it'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from restart" -l skip-health-checks -d 'Go on without waiting until the machine is healthy again'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from restart" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from restart" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from restart" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from restart" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from suspend" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from suspend" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from suspend" -s w -l wait-timeout -d 'Wait this long until it is suspended; 0 = do not wait' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from suspend" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from suspend" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from suspend" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from suspend" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from suspend" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from suspend" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from suspend" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from suspend" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from kill" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from kill" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from kill" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from kill" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from kill" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from kill" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from kill" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from kill" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from kill" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from kill" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from destroy" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from destroy" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from destroy" -s i -l image -d 'Destroy every machine of the app that runs this image' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from destroy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from destroy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from destroy" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from destroy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from destroy" -s f -l force -d 'Destroy machines that run as well'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from destroy" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from destroy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from destroy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from destroy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from remove" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from remove" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from remove" -s i -l image -d 'Destroy every machine of the app that runs this image' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from remove" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from remove" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from remove" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from remove" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from remove" -s f -l force -d 'Destroy machines that run as well'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from remove" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from remove" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from remove" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from remove" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from rm" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from rm" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from rm" -s i -l image -d 'Destroy every machine of the app that runs this image' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from rm" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from rm" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from rm" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from rm" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from rm" -s f -l force -d 'Destroy machines that run as well'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from rm" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from rm" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from rm" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from rm" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from exec" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from exec" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from exec" -l container -d 'Container to run it in' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from exec" -l timeout -d 'Seconds the command may take' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from exec" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from exec" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from exec" -l no-container -d 'Run it in the machine itself, not in a container'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from exec" -l select -d 'Choose the machine from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from exec" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from exec" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from exec" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from exec" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from exec" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from cordon" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from cordon" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from cordon" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from cordon" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from cordon" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from cordon" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from cordon" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from cordon" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from cordon" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from cordon" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from uncordon" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from uncordon" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from uncordon" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from uncordon" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from uncordon" -l select -d 'Choose from a list, which happens without ids anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from uncordon" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from uncordon" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from uncordon" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from uncordon" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from uncordon" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from wait" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from wait" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from wait" -l state -d 'State to wait for; `settled` is any that lasts' -r -f -a "started\t''
stopped\t''
suspended\t''
destroyed\t''
failed\t''
settled\t''"
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from wait" -s w -l wait-timeout -d 'How long to wait' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from wait" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from wait" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from wait" -l select -d 'Choose from a list, which happens without an id anyway'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from wait" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from wait" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from wait" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from wait" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from wait" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from leases" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from leases" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from leases" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from leases" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from leases" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from leases" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from leases" -f -a "view" -d 'Show the locks machines are under'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from leases" -f -a "clear" -d 'Take locks away, whoever holds them'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from leases" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from lease" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from lease" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from lease" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from lease" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from lease" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from lease" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from lease" -f -a "view" -d 'Show the locks machines are under'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from lease" -f -a "clear" -d 'Take locks away, whoever holds them'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from lease" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from api-proxy" -s o -l org -d 'Organization to act in, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from api-proxy" -l network -d 'Private network, instead of the default one' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from api-proxy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from api-proxy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from api-proxy" -s q -l quiet -d 'Say nothing about the tunnel'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from api-proxy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from api-proxy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from api-proxy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from api-proxy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from api-proxy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "list" -d 'List an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show one machine'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "run" -d 'Run an image in a new machine'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a machine without starting it'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "clone" -d 'Make a new machine like an existing one'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a machine\'s image or configuration'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "start" -d 'Start machines'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "stop" -d 'Stop machines'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "restart" -d 'Restart machines, one after the other'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "suspend" -d 'Suspend machines: memory is kept, nothing runs'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "kill" -d 'Kill a machine\'s main process at once'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "destroy" -d 'Destroy machines'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "exec" -d 'Run a command in a machine and end with its exit code'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "cordon" -d 'Keep the proxy from sending requests to machines'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "uncordon" -d 'Let the proxy send requests to machines again'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "wait" -d 'Wait until a machine reaches a state'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "leases" -d 'See and clear the locks on machines'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "api-proxy" -d 'Open local port 4280 that leads to the Machines API inside the private network'
complete -c fly -n "__fish_fly_using_subcommand m; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand orgs; and not __fish_seen_subcommand_from list ls show create help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand orgs; and not __fish_seen_subcommand_from list ls show create help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand orgs; and not __fish_seen_subcommand_from list ls show create help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand orgs; and not __fish_seen_subcommand_from list ls show create help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand orgs; and not __fish_seen_subcommand_from list ls show create help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand orgs; and not __fish_seen_subcommand_from list ls show create help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand orgs; and not __fish_seen_subcommand_from list ls show create help" -f -a "list" -d 'List the organizations you belong to'
complete -c fly -n "__fish_fly_using_subcommand orgs; and not __fish_seen_subcommand_from list ls show create help" -f -a "ls" -d 'List the organizations you belong to'
complete -c fly -n "__fish_fly_using_subcommand orgs; and not __fish_seen_subcommand_from list ls show create help" -f -a "show" -d 'Show an organization and its members'
complete -c fly -n "__fish_fly_using_subcommand orgs; and not __fish_seen_subcommand_from list ls show create help" -f -a "create" -d 'Create an organization'
complete -c fly -n "__fish_fly_using_subcommand orgs; and not __fish_seen_subcommand_from list ls show create help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from show" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from show" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from show" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from show" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from show" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from show" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from create" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from create" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from create" -l apps-v2-default-on
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from create" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from create" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from create" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from create" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the organizations you belong to'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show an organization and its members'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create an organization'
complete -c fly -n "__fish_fly_using_subcommand orgs; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand ping" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand ping" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand ping" -s o -l org -d 'Organization whose private network to use, by slug; without it, the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand ping" -l network -d 'Private network to use, for organizations with several; without it, the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand ping" -s i -l interval -d 'Time between probes' -r
complete -c fly -n "__fish_fly_using_subcommand ping" -s n -l count -d 'Number of probes; 0 = until interrupted' -r
complete -c fly -n "__fish_fly_using_subcommand ping" -s s -l size -d 'Bytes of padding of a probe' -r
complete -c fly -n "__fish_fly_using_subcommand ping" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ping" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ping" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ping" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ping" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ping" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ping" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand platform; and not __fish_seen_subcommand_from regions vm-sizes status help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand platform; and not __fish_seen_subcommand_from regions vm-sizes status help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand platform; and not __fish_seen_subcommand_from regions vm-sizes status help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand platform; and not __fish_seen_subcommand_from regions vm-sizes status help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand platform; and not __fish_seen_subcommand_from regions vm-sizes status help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand platform; and not __fish_seen_subcommand_from regions vm-sizes status help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand platform; and not __fish_seen_subcommand_from regions vm-sizes status help" -f -a "regions" -d 'List the regions machines can run in'
complete -c fly -n "__fish_fly_using_subcommand platform; and not __fish_seen_subcommand_from regions vm-sizes status help" -f -a "vm-sizes" -d 'List the machine sizes there are'
complete -c fly -n "__fish_fly_using_subcommand platform; and not __fish_seen_subcommand_from regions vm-sizes status help" -f -a "status" -d 'Open the status page, or print what it says'
complete -c fly -n "__fish_fly_using_subcommand platform; and not __fish_seen_subcommand_from regions vm-sizes status help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from regions" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from regions" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from regions" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from regions" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from regions" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from regions" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from regions" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from vm-sizes" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from vm-sizes" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from vm-sizes" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from vm-sizes" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from vm-sizes" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from vm-sizes" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from vm-sizes" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from status" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from status" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from status" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from status" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from status" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from status" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from help" -f -a "regions" -d 'List the regions machines can run in'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from help" -f -a "vm-sizes" -d 'List the machine sizes there are'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from help" -f -a "status" -d 'Open the status page, or print what it says'
complete -c fly -n "__fish_fly_using_subcommand platform; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand proxy" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand proxy" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand proxy" -s o -l org -d 'Organization whose private network to use, by slug; without it, the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand proxy" -l network -d 'Private network to use, for organizations with several; without it, the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand proxy" -s b -l bind-addr -d 'Address of this computer to listen on' -r
complete -c fly -n "__fish_fly_using_subcommand proxy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand proxy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand proxy" -s s -l select -d 'Choose one of the app\'s running machines'
complete -c fly -n "__fish_fly_using_subcommand proxy" -s q -l quiet -d 'Say nothing about the tunnel'
complete -c fly -n "__fish_fly_using_subcommand proxy" -l watch-stdin -d 'End when stdin does'
complete -c fly -n "__fish_fly_using_subcommand proxy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand proxy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand proxy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand proxy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand proxy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand registry; and not __fish_seen_subcommand_from files sbom vulns vulnsummary help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and not __fish_seen_subcommand_from files sbom vulns vulnsummary help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand registry; and not __fish_seen_subcommand_from files sbom vulns vulnsummary help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand registry; and not __fish_seen_subcommand_from files sbom vulns vulnsummary help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand registry; and not __fish_seen_subcommand_from files sbom vulns vulnsummary help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand registry; and not __fish_seen_subcommand_from files sbom vulns vulnsummary help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand registry; and not __fish_seen_subcommand_from files sbom vulns vulnsummary help" -f -a "files" -d 'List the files of an image'
complete -c fly -n "__fish_fly_using_subcommand registry; and not __fish_seen_subcommand_from files sbom vulns vulnsummary help" -f -a "sbom" -d 'Print the bill of materials of an image (SPDX)'
complete -c fly -n "__fish_fly_using_subcommand registry; and not __fish_seen_subcommand_from files sbom vulns vulnsummary help" -f -a "vulns" -d 'List the known vulnerabilities of an image'
complete -c fly -n "__fish_fly_using_subcommand registry; and not __fish_seen_subcommand_from files sbom vulns vulnsummary help" -f -a "vulnsummary" -d 'Show which known vulnerabilities are in which apps'
complete -c fly -n "__fish_fly_using_subcommand registry; and not __fish_seen_subcommand_from files sbom vulns vulnsummary help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from files" -s i -l image -d 'Image to look at, instead of a machine\'s' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from files" -s m -l machine -d 'Look at the image of this machine, instead of the app\'s first one' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from files" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from files" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from files" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from files" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from files" -s s -l select -d 'Choose the machine from a list'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from files" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from files" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from files" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from files" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from files" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from sbom" -s i -l image -d 'Image to look at, instead of a machine\'s' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from sbom" -s m -l machine -d 'Look at the image of this machine, instead of the app\'s first one' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from sbom" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from sbom" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from sbom" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from sbom" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from sbom" -s s -l select -d 'Choose the machine from a list'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from sbom" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from sbom" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from sbom" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from sbom" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from sbom" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulns" -s S -l severity -d 'Only vulnerabilities that are at least this grave' -r -f -a "LOW\t''
MEDIUM\t''
HIGH\t''
CRITICAL\t''"
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulns" -s i -l image -d 'Image to look at, instead of a machine\'s' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulns" -s m -l machine -d 'Look at the image of this machine, instead of the app\'s first one' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulns" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulns" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulns" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulns" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulns" -s s -l select -d 'Choose the machine from a list'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulns" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulns" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulns" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulns" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulns" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulnsummary" -s S -l severity -d 'Only vulnerabilities that are at least this grave' -r -f -a "LOW\t''
MEDIUM\t''
HIGH\t''
CRITICAL\t''"
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulnsummary" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulnsummary" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulnsummary" -s o -l org -d 'Organization to act in, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulnsummary" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulnsummary" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulnsummary" -s r -l running -d 'Only images of machines that run'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulnsummary" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulnsummary" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulnsummary" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulnsummary" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from vulnsummary" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from help" -f -a "files" -d 'List the files of an image'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from help" -f -a "sbom" -d 'Print the bill of materials of an image (SPDX)'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from help" -f -a "vulns" -d 'List the known vulnerabilities of an image'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from help" -f -a "vulnsummary" -d 'Show which known vulnerabilities are in which apps'
complete -c fly -n "__fish_fly_using_subcommand registry; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand releases" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand releases" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand releases" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand releases" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand releases" -l image -d 'Show the image of each release'
complete -c fly -n "__fish_fly_using_subcommand releases" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand releases" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand releases" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand releases" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand releases" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand rollback" -l to -d 'The same as VERSION' -r
complete -c fly -n "__fish_fly_using_subcommand rollback" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand rollback" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand rollback" -l wait-timeout -d 'How long a machine may take to start and pass its checks' -r
complete -c fly -n "__fish_fly_using_subcommand rollback" -l strategy -d 'How machines are exchanged: rolling, immediate, canary or bluegreen' -r
complete -c fly -n "__fish_fly_using_subcommand rollback" -l break-pause -d 'Deploy in spite of a pause, with a reason that is shown' -r
complete -c fly -n "__fish_fly_using_subcommand rollback" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand rollback" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand rollback" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand rollback" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand rollback" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand rollback" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand rollback" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand rollback" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand scale; and not __fish_seen_subcommand_from show count vm memory help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and not __fish_seen_subcommand_from show count vm memory help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand scale; and not __fish_seen_subcommand_from show count vm memory help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand scale; and not __fish_seen_subcommand_from show count vm memory help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand scale; and not __fish_seen_subcommand_from show count vm memory help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand scale; and not __fish_seen_subcommand_from show count vm memory help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand scale; and not __fish_seen_subcommand_from show count vm memory help" -f -a "show" -d 'Show the size and number of machines of each process group'
complete -c fly -n "__fish_fly_using_subcommand scale; and not __fish_seen_subcommand_from show count vm memory help" -f -a "count" -d 'Change how many machines a process group has'
complete -c fly -n "__fish_fly_using_subcommand scale; and not __fish_seen_subcommand_from show count vm memory help" -f -a "vm" -d 'Change the size of a process group\'s machines'
complete -c fly -n "__fish_fly_using_subcommand scale; and not __fish_seen_subcommand_from show count vm memory help" -f -a "memory" -d 'Change the memory of a process group\'s machines'
complete -c fly -n "__fish_fly_using_subcommand scale; and not __fish_seen_subcommand_from show count vm memory help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from show" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from show" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from show" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from show" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from show" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from show" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from show" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from show" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -s g -l process-group -d 'Process group that a bare count is about' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -s r -l region -d 'Regions to scale in, by code; others stay as they are' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l max-per-region -d 'Most machines of a group in one region; -1 = any number' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -s e -l env -d 'Environment variable of the new machines' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l from-snapshot -d 'Fill new volumes from this snapshot' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l with-new-volumes -d 'Make new volumes even where free ones exist'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from count" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from vm" -l vm-memory -d 'Memory in MB, or with a unit (default: the size\'s own)' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from vm" -s g -l process-group -d 'Process group whose machines are changed' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from vm" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from vm" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from vm" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from vm" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from vm" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from vm" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from vm" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from vm" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from vm" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from memory" -s g -l process-group -d 'Process group whose machines are changed' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from memory" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from memory" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from memory" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from memory" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from memory" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from memory" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from memory" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from memory" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from memory" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show the size and number of machines of each process group'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from help" -f -a "count" -d 'Change how many machines a process group has'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from help" -f -a "vm" -d 'Change the size of a process group\'s machines'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from help" -f -a "memory" -d 'Change the memory of a process group\'s machines'
complete -c fly -n "__fish_fly_using_subcommand scale; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand secrets; and not __fish_seen_subcommand_from list ls set unset import deploy sync help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and not __fish_seen_subcommand_from list ls set unset import deploy sync help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and not __fish_seen_subcommand_from list ls set unset import deploy sync help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand secrets; and not __fish_seen_subcommand_from list ls set unset import deploy sync help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand secrets; and not __fish_seen_subcommand_from list ls set unset import deploy sync help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand secrets; and not __fish_seen_subcommand_from list ls set unset import deploy sync help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand secrets; and not __fish_seen_subcommand_from list ls set unset import deploy sync help" -f -a "list" -d 'List the names of an app\'s secrets, and whether machines have them'
complete -c fly -n "__fish_fly_using_subcommand secrets; and not __fish_seen_subcommand_from list ls set unset import deploy sync help" -f -a "ls" -d 'List the names of an app\'s secrets, and whether machines have them'
complete -c fly -n "__fish_fly_using_subcommand secrets; and not __fish_seen_subcommand_from list ls set unset import deploy sync help" -f -a "set" -d 'Set secrets and roll them out'
complete -c fly -n "__fish_fly_using_subcommand secrets; and not __fish_seen_subcommand_from list ls set unset import deploy sync help" -f -a "unset" -d 'Remove secrets and roll that out'
complete -c fly -n "__fish_fly_using_subcommand secrets; and not __fish_seen_subcommand_from list ls set unset import deploy sync help" -f -a "import" -d 'Set the secrets read from standard input as NAME=VALUE lines, and roll them out'
complete -c fly -n "__fish_fly_using_subcommand secrets; and not __fish_seen_subcommand_from list ls set unset import deploy sync help" -f -a "deploy" -d 'Roll out secrets that were staged'
complete -c fly -n "__fish_fly_using_subcommand secrets; and not __fish_seen_subcommand_from list ls set unset import deploy sync help" -f -a "sync" -d 'Make later deploys use the newest secrets, wherever they were set'
complete -c fly -n "__fish_fly_using_subcommand secrets; and not __fish_seen_subcommand_from list ls set unset import deploy sync help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from list" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from list" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from ls" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from ls" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from set" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from set" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from set" -l dns-checks -d 'Ask the app\'s public address whether the machines answer afterwards' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from set" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from set" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from set" -l detach -d 'Do not wait until the machines run with the new secrets'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from set" -l stage -d 'Store the change only; the next deploy or `fly secrets deploy` brings it to machines'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from set" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from set" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from set" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from set" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from unset" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from unset" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from unset" -l dns-checks -d 'Ask the app\'s public address whether the machines answer afterwards' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from unset" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from unset" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from unset" -l detach -d 'Do not wait until the machines run with the new secrets'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from unset" -l stage -d 'Store the change only; the next deploy or `fly secrets deploy` brings it to machines'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from unset" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from unset" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from unset" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from unset" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from import" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from import" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from import" -l dns-checks -d 'Ask the app\'s public address whether the machines answer afterwards' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from import" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from import" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from import" -l detach -d 'Do not wait until the machines run with the new secrets'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from import" -l stage -d 'Store the change only; the next deploy or `fly secrets deploy` brings it to machines'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from import" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from import" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from import" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from import" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from deploy" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from deploy" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from deploy" -l dns-checks -d 'Ask the app\'s public address whether the machines answer afterwards' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from deploy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from deploy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from deploy" -l detach -d 'Do not wait until the machines run with the new secrets'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from deploy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from deploy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from deploy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from deploy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from deploy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from sync" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from sync" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from sync" -l dns-checks -d 'Ask the app\'s public address whether the machines answer afterwards' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from sync" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from sync" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from sync" -l detach -d 'Do not wait until the machines run with the new secrets'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from sync" -l stage -d 'Store the change only; the next deploy or `fly secrets deploy` brings it to machines'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from sync" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from sync" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from sync" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from sync" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from sync" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the names of an app\'s secrets, and whether machines have them'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from help" -f -a "set" -d 'Set secrets and roll them out'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from help" -f -a "unset" -d 'Remove secrets and roll that out'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from help" -f -a "import" -d 'Set the secrets read from standard input as NAME=VALUE lines, and roll them out'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from help" -f -a "deploy" -d 'Roll out secrets that were staged'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from help" -f -a "sync" -d 'Make later deploys use the newest secrets, wherever they were set'
complete -c fly -n "__fish_fly_using_subcommand secrets; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand services; and not __fish_seen_subcommand_from list ls help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand services; and not __fish_seen_subcommand_from list ls help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand services; and not __fish_seen_subcommand_from list ls help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand services; and not __fish_seen_subcommand_from list ls help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand services; and not __fish_seen_subcommand_from list ls help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand services; and not __fish_seen_subcommand_from list ls help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand services; and not __fish_seen_subcommand_from list ls help" -f -a "list" -d 'List an app\'s services'
complete -c fly -n "__fish_fly_using_subcommand services; and not __fish_seen_subcommand_from list ls help" -f -a "ls" -d 'List an app\'s services'
complete -c fly -n "__fish_fly_using_subcommand services; and not __fish_seen_subcommand_from list ls help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from list" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from list" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from ls" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from ls" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from help" -f -a "list" -d 'List an app\'s services'
complete -c fly -n "__fish_fly_using_subcommand services; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -f -a "find" -d 'List everything below a path of the machine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -f -a "ls" -d 'List a directory of the machine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -f -a "get" -d 'Get a file or directory from the machine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -f -a "put" -d 'Put a file or directory on the machine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -f -a "rm" -d 'Remove files or directories on the machine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -f -a "mkdir" -d 'Make directories on the machine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -f -a "chmod" -d 'Change modes of files on the machine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -f -a "shell" -d 'Look around and move files, command by command'
complete -c fly -n "__fish_fly_using_subcommand sftp; and not __fish_seen_subcommand_from find ls get put rm mkdir chmod shell help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -s o -l org -d 'Has no effect: the app belongs to one organization' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -l machine -d 'Machine to go to, by id' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -s g -l process-group -d 'Process group to choose a machine of' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -s A -l address -d 'Address or name of the machine in the private network, instead of the chosen machine\'s own' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -l container -d 'Container to go to; the first one when there are several' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -l network -d 'Private network to go through, instead of the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -s u -l user -d 'User to log in as' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -s C -l command -d 'Has no effect: nothing is run' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -s s -l select -d 'Choose the machine, and the container, from a list'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -l no-container -d 'Go to the machine itself, to none of its containers'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -s q -l quiet -d 'Say nothing about the way there'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -l pty -d 'Has no effect: nothing is run'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from find" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -s o -l org -d 'Has no effect: the app belongs to one organization' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -l machine -d 'Machine to go to, by id' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -s g -l process-group -d 'Process group to choose a machine of' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -s A -l address -d 'Address or name of the machine in the private network, instead of the chosen machine\'s own' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -l container -d 'Container to go to; the first one when there are several' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -l network -d 'Private network to go through, instead of the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -s u -l user -d 'User to log in as' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -s C -l command -d 'Has no effect: nothing is run' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -s l -l long -d 'Show modes, sizes and times'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -s s -l select -d 'Choose the machine, and the container, from a list'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -l no-container -d 'Go to the machine itself, to none of its containers'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing about the way there'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -l pty -d 'Has no effect: nothing is run'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s o -l org -d 'Has no effect: the app belongs to one organization' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -l machine -d 'Machine to go to, by id' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s g -l process-group -d 'Process group to choose a machine of' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s A -l address -d 'Address or name of the machine in the private network, instead of the chosen machine\'s own' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -l container -d 'Container to go to; the first one when there are several' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -l network -d 'Private network to go through, instead of the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s u -l user -d 'User to log in as' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s C -l command -d 'Has no effect: nothing is run' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s R -l recursive -d 'A directory with everything in it; links stay links'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s p -l preserve -d 'Keep modes and times'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s f -l force -d 'Replace what is already there'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -l resume -d 'Go on where an earlier transfer of the same files was interrupted, and keep what has arrived if this one is'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s s -l select -d 'Choose the machine, and the container, from a list'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -l no-container -d 'Go to the machine itself, to none of its containers'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say nothing about the way there'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -l pty -d 'Has no effect: nothing is run'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s m -l mode -d 'Mode of the files on the machine, in octal; 0644 unless modes are kept' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s o -l org -d 'Has no effect: the app belongs to one organization' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -l machine -d 'Machine to go to, by id' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s g -l process-group -d 'Process group to choose a machine of' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s A -l address -d 'Address or name of the machine in the private network, instead of the chosen machine\'s own' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -l container -d 'Container to go to; the first one when there are several' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -l network -d 'Private network to go through, instead of the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s u -l user -d 'User to log in as' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s C -l command -d 'Has no effect: nothing is run' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s R -l recursive -d 'A directory with everything in it; links stay links'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s p -l preserve -d 'Keep modes and times'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s f -l force -d 'Replace what is already there'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -l resume -d 'Go on where an earlier transfer of the same files was interrupted, and keep what has arrived if this one is'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s s -l select -d 'Choose the machine, and the container, from a list'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -l no-container -d 'Go to the machine itself, to none of its containers'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s q -l quiet -d 'Say nothing about the way there'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -l pty -d 'Has no effect: nothing is run'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from put" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -s o -l org -d 'Has no effect: the app belongs to one organization' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -l machine -d 'Machine to go to, by id' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -s g -l process-group -d 'Process group to choose a machine of' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -s A -l address -d 'Address or name of the machine in the private network, instead of the chosen machine\'s own' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -l container -d 'Container to go to; the first one when there are several' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -l network -d 'Private network to go through, instead of the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -s u -l user -d 'User to log in as' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -s C -l command -d 'Has no effect: nothing is run' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -s R -l recursive -d 'Directories with everything in them; links are removed, not followed'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -s s -l select -d 'Choose the machine, and the container, from a list'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -l no-container -d 'Go to the machine itself, to none of its containers'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Say nothing about the way there'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -l pty -d 'Has no effect: nothing is run'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -s o -l org -d 'Has no effect: the app belongs to one organization' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -l machine -d 'Machine to go to, by id' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -s g -l process-group -d 'Process group to choose a machine of' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -s A -l address -d 'Address or name of the machine in the private network, instead of the chosen machine\'s own' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -l container -d 'Container to go to; the first one when there are several' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -l network -d 'Private network to go through, instead of the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -s u -l user -d 'User to log in as' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -s C -l command -d 'Has no effect: nothing is run' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -s p -l parents -d 'Make missing parents as well; a directory that is there is fine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -s s -l select -d 'Choose the machine, and the container, from a list'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -l no-container -d 'Go to the machine itself, to none of its containers'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -s q -l quiet -d 'Say nothing about the way there'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -l pty -d 'Has no effect: nothing is run'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from mkdir" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -s o -l org -d 'Has no effect: the app belongs to one organization' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -l machine -d 'Machine to go to, by id' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -s g -l process-group -d 'Process group to choose a machine of' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -s A -l address -d 'Address or name of the machine in the private network, instead of the chosen machine\'s own' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -l container -d 'Container to go to; the first one when there are several' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -l network -d 'Private network to go through, instead of the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -s u -l user -d 'User to log in as' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -s C -l command -d 'Has no effect: nothing is run' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -s s -l select -d 'Choose the machine, and the container, from a list'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -l no-container -d 'Go to the machine itself, to none of its containers'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -s q -l quiet -d 'Say nothing about the way there'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -l pty -d 'Has no effect: nothing is run'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from chmod" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -s o -l org -d 'Has no effect: the app belongs to one organization' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -l machine -d 'Machine to go to, by id' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -s g -l process-group -d 'Process group to choose a machine of' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -s A -l address -d 'Address or name of the machine in the private network, instead of the chosen machine\'s own' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -l container -d 'Container to go to; the first one when there are several' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -l network -d 'Private network to go through, instead of the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -s u -l user -d 'User to log in as' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -s C -l command -d 'Has no effect: nothing is run' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -s s -l select -d 'Choose the machine, and the container, from a list'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -l no-container -d 'Go to the machine itself, to none of its containers'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -s q -l quiet -d 'Say nothing about the way there'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -l pty -d 'Has no effect: nothing is run'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from shell" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from help" -f -a "find" -d 'List everything below a path of the machine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from help" -f -a "ls" -d 'List a directory of the machine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from help" -f -a "get" -d 'Get a file or directory from the machine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from help" -f -a "put" -d 'Put a file or directory on the machine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from help" -f -a "rm" -d 'Remove files or directories on the machine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from help" -f -a "mkdir" -d 'Make directories on the machine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from help" -f -a "chmod" -d 'Change modes of files on the machine'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from help" -f -a "shell" -d 'Look around and move files, command by command'
complete -c fly -n "__fish_fly_using_subcommand sftp; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand ssh; and not __fish_seen_subcommand_from console issue log sftp help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and not __fish_seen_subcommand_from console issue log sftp help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ssh; and not __fish_seen_subcommand_from console issue log sftp help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ssh; and not __fish_seen_subcommand_from console issue log sftp help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ssh; and not __fish_seen_subcommand_from console issue log sftp help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ssh; and not __fish_seen_subcommand_from console issue log sftp help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ssh; and not __fish_seen_subcommand_from console issue log sftp help" -f -a "console" -d 'Log in to a machine, or run a command in it and end with its exit code'
complete -c fly -n "__fish_fly_using_subcommand ssh; and not __fish_seen_subcommand_from console issue log sftp help" -f -a "issue" -d 'Make an SSH key that is valid for some hours, for other SSH clients'
complete -c fly -n "__fish_fly_using_subcommand ssh; and not __fish_seen_subcommand_from console issue log sftp help" -f -a "log" -d 'List the certificates an organization has issued'
complete -c fly -n "__fish_fly_using_subcommand ssh; and not __fish_seen_subcommand_from console issue log sftp help" -f -a "sftp" -d 'Move files to and from a machine'
complete -c fly -n "__fish_fly_using_subcommand ssh; and not __fish_seen_subcommand_from console issue log sftp help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -s o -l org -d 'Has no effect: the app belongs to one organization' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -l machine -d 'Machine to go to, by id' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -s g -l process-group -d 'Process group to choose a machine of' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -s A -l address -d 'Address or name of the machine in the private network, instead of the chosen machine\'s own' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -l container -d 'Container to go to; the first one when there are several' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -l network -d 'Private network to go through, instead of the app\'s' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -s C -l command -d 'Command to run instead of a shell; it is not given to a shell, so pipes need `sh -c \'…\'`' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -s u -l user -d 'User to log in as' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -s s -l select -d 'Choose the machine, and the container, from a list'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -l no-container -d 'Go to the machine itself, to none of its containers'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -s q -l quiet -d 'Say nothing about the way there'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -l pty -d 'Give the command a terminal; a shell has one anyway'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -s n -l no-stdin -d 'Leave standard input alone: the remote side finds its input at its end'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from console" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from issue" -s o -l org -d 'Organization to act in, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from issue" -s u -l username -d 'User names the certificate lets in; may be repeated' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from issue" -l hours -d 'Hours until it expires (1 to 72)' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from issue" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from issue" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from issue" -l agent -d 'Give the key to ssh-agent, which forgets it when the certificate expires, instead of writing files'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from issue" -s d -l dotssh -d 'The path is a name below ~/.ssh'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from issue" -l overwrite -d 'Replace files of the same name if `fly ssh issue` wrote them'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from issue" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from issue" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from issue" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from issue" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from issue" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from log" -s o -l org -d 'Organization to act in, by slug' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from log" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from log" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from log" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from log" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from log" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from log" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from log" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -f -a "find" -d 'List everything below a path of the machine'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -f -a "ls" -d 'List a directory of the machine'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -f -a "get" -d 'Get a file or directory from the machine'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -f -a "put" -d 'Put a file or directory on the machine'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -f -a "rm" -d 'Remove files or directories on the machine'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -f -a "mkdir" -d 'Make directories on the machine'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -f -a "chmod" -d 'Change modes of files on the machine'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -f -a "shell" -d 'Look around and move files, command by command'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from sftp" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from help" -f -a "console" -d 'Log in to a machine, or run a command in it and end with its exit code'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from help" -f -a "issue" -d 'Make an SSH key that is valid for some hours, for other SSH clients'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from help" -f -a "log" -d 'List the certificates an organization has issued'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from help" -f -a "sftp" -d 'Move files to and from a machine'
complete -c fly -n "__fish_fly_using_subcommand ssh; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand status" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand status" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand status" -l rate -d 'Seconds between two looks' -r
complete -c fly -n "__fish_fly_using_subcommand status" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand status" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand status" -l watch -d 'Show it again and again'
complete -c fly -n "__fish_fly_using_subcommand status" -l all
complete -c fly -n "__fish_fly_using_subcommand status" -l deployment
complete -c fly -n "__fish_fly_using_subcommand status" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand status" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand status" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand status" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand status" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand version; and not __fish_seen_subcommand_from upgrade update help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand version; and not __fish_seen_subcommand_from upgrade update help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand version; and not __fish_seen_subcommand_from upgrade update help" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand version; and not __fish_seen_subcommand_from upgrade update help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand version; and not __fish_seen_subcommand_from upgrade update help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand version; and not __fish_seen_subcommand_from upgrade update help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand version; and not __fish_seen_subcommand_from upgrade update help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand version; and not __fish_seen_subcommand_from upgrade update help" -f -a "upgrade" -d 'Say how to install a newer version'
complete -c fly -n "__fish_fly_using_subcommand version; and not __fish_seen_subcommand_from upgrade update help" -f -a "update" -d 'Say how to install a newer version'
complete -c fly -n "__fish_fly_using_subcommand version; and not __fish_seen_subcommand_from upgrade update help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from upgrade" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from upgrade" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from upgrade" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from upgrade" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from upgrade" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from upgrade" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from upgrade" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from update" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from update" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from update" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from update" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from update" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from update" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from help" -f -a "upgrade" -d 'Say how to install a newer version'
complete -c fly -n "__fish_fly_using_subcommand version; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "create" -d 'Create volumes in a region'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "list" -d 'List an app\'s volumes'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "ls" -d 'List an app\'s volumes'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "show" -d 'Show one volume'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "destroy" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "delete" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "rm" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "extend" -d 'Make a volume larger'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "update" -d 'Change how snapshots of a volume are made and kept'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "snapshots" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "snapshot" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "snaps" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand volumes; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -s s -l size -d 'Size in GB (default: 1, or the size of the snapshot)' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -s n -l count -d 'Create this many volumes' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l snapshot-id -d 'Fill the volume from this snapshot' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l snapshot-retention -d 'Days a snapshot is kept' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l scheduled-snapshots -d 'Make a snapshot every day' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l require-unique-zone -d 'Place the volume in another hardware zone than the app\'s volumes of the same name' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l fs-type -d 'File system: ext4 or raw' -r -f -a "ext4\t''
raw\t''"
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l no-encryption -d 'Do not encrypt the volume'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l unique-zone-app-wide -d 'Compare zones with all volumes of the app, not only those of the same name'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from list" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from list" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from list" -l all -d 'Show volumes that are being destroyed, too'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from ls" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from ls" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from ls" -l all -d 'Show volumes that are being destroyed, too'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from show" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from show" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from show" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from show" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from show" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from show" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from show" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from show" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from destroy" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from destroy" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from destroy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from destroy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from destroy" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from destroy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from destroy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from destroy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from destroy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from delete" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from delete" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from delete" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from delete" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from delete" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from delete" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from delete" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from delete" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from delete" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from rm" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from rm" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from rm" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from rm" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from rm" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from rm" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from rm" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from rm" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from rm" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from extend" -s s -l size -d 'New size in GB, or `+N` for N GB more' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from extend" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from extend" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from extend" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from extend" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from extend" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from extend" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from extend" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from extend" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from extend" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from extend" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from update" -l snapshot-retention -d 'Days a snapshot is kept' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from update" -l scheduled-snapshots -d 'Make a snapshot every day; `=false` turns that off' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from update" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from update" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from update" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from update" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from update" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from update" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from update" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from update" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshots" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshots" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshots" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshots" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshots" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshots" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshots" -f -a "list" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshots" -f -a "ls" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshots" -f -a "create" -d 'Make a snapshot of a volume'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshots" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshot" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshot" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshot" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshot" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshot" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshot" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshot" -f -a "list" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshot" -f -a "ls" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshot" -f -a "create" -d 'Make a snapshot of a volume'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snapshot" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snaps" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snaps" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snaps" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snaps" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snaps" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snaps" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snaps" -f -a "list" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snaps" -f -a "ls" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snaps" -f -a "create" -d 'Make a snapshot of a volume'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from snaps" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create volumes in a region'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from help" -f -a "list" -d 'List an app\'s volumes'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one volume'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from help" -f -a "destroy" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from help" -f -a "extend" -d 'Make a volume larger'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change how snapshots of a volume are made and kept'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from help" -f -a "snapshots" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand volumes; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "create" -d 'Create volumes in a region'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "list" -d 'List an app\'s volumes'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "ls" -d 'List an app\'s volumes'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "show" -d 'Show one volume'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "destroy" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "delete" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "rm" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "extend" -d 'Make a volume larger'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "update" -d 'Change how snapshots of a volume are made and kept'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "snapshots" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "snapshot" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "snaps" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand volume; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -s s -l size -d 'Size in GB (default: 1, or the size of the snapshot)' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -s n -l count -d 'Create this many volumes' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l snapshot-id -d 'Fill the volume from this snapshot' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l snapshot-retention -d 'Days a snapshot is kept' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l scheduled-snapshots -d 'Make a snapshot every day' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l require-unique-zone -d 'Place the volume in another hardware zone than the app\'s volumes of the same name' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l fs-type -d 'File system: ext4 or raw' -r -f -a "ext4\t''
raw\t''"
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l no-encryption -d 'Do not encrypt the volume'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l unique-zone-app-wide -d 'Compare zones with all volumes of the app, not only those of the same name'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from list" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from list" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from list" -l all -d 'Show volumes that are being destroyed, too'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from ls" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from ls" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from ls" -l all -d 'Show volumes that are being destroyed, too'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from show" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from show" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from show" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from show" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from show" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from show" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from show" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from show" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from destroy" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from destroy" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from destroy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from destroy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from destroy" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from destroy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from destroy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from destroy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from destroy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from delete" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from delete" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from delete" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from delete" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from delete" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from delete" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from delete" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from delete" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from delete" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from rm" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from rm" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from rm" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from rm" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from rm" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from rm" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from rm" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from rm" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from rm" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from extend" -s s -l size -d 'New size in GB, or `+N` for N GB more' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from extend" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from extend" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from extend" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from extend" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from extend" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from extend" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from extend" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from extend" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from extend" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from extend" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from update" -l snapshot-retention -d 'Days a snapshot is kept' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from update" -l scheduled-snapshots -d 'Make a snapshot every day; `=false` turns that off' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from update" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from update" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from update" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from update" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from update" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from update" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from update" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from update" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshots" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshots" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshots" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshots" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshots" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshots" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshots" -f -a "list" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshots" -f -a "ls" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshots" -f -a "create" -d 'Make a snapshot of a volume'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshots" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshot" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshot" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshot" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshot" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshot" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshot" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshot" -f -a "list" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshot" -f -a "ls" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshot" -f -a "create" -d 'Make a snapshot of a volume'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snapshot" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snaps" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snaps" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snaps" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snaps" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snaps" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snaps" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snaps" -f -a "list" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snaps" -f -a "ls" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snaps" -f -a "create" -d 'Make a snapshot of a volume'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from snaps" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create volumes in a region'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from help" -f -a "list" -d 'List an app\'s volumes'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one volume'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from help" -f -a "destroy" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from help" -f -a "extend" -d 'Make a volume larger'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change how snapshots of a volume are made and kept'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from help" -f -a "snapshots" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand volume; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "create" -d 'Create volumes in a region'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "list" -d 'List an app\'s volumes'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "ls" -d 'List an app\'s volumes'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "show" -d 'Show one volume'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "destroy" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "delete" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "rm" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "extend" -d 'Make a volume larger'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "update" -d 'Change how snapshots of a volume are made and kept'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "snapshots" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "snapshot" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "snaps" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand vol; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -s s -l size -d 'Size in GB (default: 1, or the size of the snapshot)' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -s n -l count -d 'Create this many volumes' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l snapshot-id -d 'Fill the volume from this snapshot' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l snapshot-retention -d 'Days a snapshot is kept' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l scheduled-snapshots -d 'Make a snapshot every day' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l require-unique-zone -d 'Place the volume in another hardware zone than the app\'s volumes of the same name' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l fs-type -d 'File system: ext4 or raw' -r -f -a "ext4\t''
raw\t''"
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l no-encryption -d 'Do not encrypt the volume'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l unique-zone-app-wide -d 'Compare zones with all volumes of the app, not only those of the same name'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from list" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from list" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from list" -l all -d 'Show volumes that are being destroyed, too'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from ls" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from ls" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from ls" -l all -d 'Show volumes that are being destroyed, too'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from show" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from show" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from show" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from show" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from show" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from show" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from show" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from show" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from destroy" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from destroy" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from destroy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from destroy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from destroy" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from destroy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from destroy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from destroy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from destroy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from delete" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from delete" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from delete" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from delete" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from delete" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from delete" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from delete" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from delete" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from delete" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from rm" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from rm" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from rm" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from rm" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from rm" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from rm" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from rm" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from rm" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from rm" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from extend" -s s -l size -d 'New size in GB, or `+N` for N GB more' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from extend" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from extend" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from extend" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from extend" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from extend" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from extend" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from extend" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from extend" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from extend" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from extend" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from update" -l snapshot-retention -d 'Days a snapshot is kept' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from update" -l scheduled-snapshots -d 'Make a snapshot every day; `=false` turns that off' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from update" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from update" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from update" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from update" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from update" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from update" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from update" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from update" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshots" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshots" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshots" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshots" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshots" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshots" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshots" -f -a "list" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshots" -f -a "ls" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshots" -f -a "create" -d 'Make a snapshot of a volume'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshots" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshot" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshot" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshot" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshot" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshot" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshot" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshot" -f -a "list" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshot" -f -a "ls" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshot" -f -a "create" -d 'Make a snapshot of a volume'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snapshot" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snaps" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snaps" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snaps" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snaps" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snaps" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snaps" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snaps" -f -a "list" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snaps" -f -a "ls" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snaps" -f -a "create" -d 'Make a snapshot of a volume'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from snaps" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create volumes in a region'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from help" -f -a "list" -d 'List an app\'s volumes'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one volume'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from help" -f -a "destroy" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from help" -f -a "extend" -d 'Make a volume larger'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change how snapshots of a volume are made and kept'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from help" -f -a "snapshots" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand vol; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "create" -d 'Create volumes in a region'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "list" -d 'List an app\'s volumes'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "ls" -d 'List an app\'s volumes'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "show" -d 'Show one volume'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "destroy" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "delete" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "rm" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "extend" -d 'Make a volume larger'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "update" -d 'Change how snapshots of a volume are made and kept'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "snapshots" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "snapshot" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "snaps" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand v; and not __fish_seen_subcommand_from create list ls show destroy delete rm extend update snapshots snapshot snaps help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -s s -l size -d 'Size in GB (default: 1, or the size of the snapshot)' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -s n -l count -d 'Create this many volumes' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l snapshot-id -d 'Fill the volume from this snapshot' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l snapshot-retention -d 'Days a snapshot is kept' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l scheduled-snapshots -d 'Make a snapshot every day' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l require-unique-zone -d 'Place the volume in another hardware zone than the app\'s volumes of the same name' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l fs-type -d 'File system: ext4 or raw' -r -f -a "ext4\t''
raw\t''"
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l vm-size -d 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l vm-cpus -d 'Number of CPUs' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l vm-cpu-kind -d 'Kind of CPU: shared or performance' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l vm-memory -d 'Memory in MB, or with a unit' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l vm-max-memory -d 'Most memory the machine may be given' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l host-dedication-id -d 'Dedicated host to place the machine on' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l vm-gpus -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l vm-gpu-kind -d 'Refused: GPU machines are no longer sold' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l no-encryption -d 'Do not encrypt the volume'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l unique-zone-app-wide -d 'Compare zones with all volumes of the app, not only those of the same name'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from list" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from list" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from list" -l all -d 'Show volumes that are being destroyed, too'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from ls" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from ls" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from ls" -l all -d 'Show volumes that are being destroyed, too'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from show" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from show" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from show" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from show" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from show" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from show" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from show" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from show" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from destroy" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from destroy" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from destroy" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from destroy" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from destroy" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from destroy" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from destroy" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from destroy" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from destroy" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from delete" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from delete" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from delete" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from delete" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from delete" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from delete" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from delete" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from delete" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from delete" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from rm" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from rm" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from rm" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from rm" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from rm" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from rm" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from rm" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from rm" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from rm" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from extend" -s s -l size -d 'New size in GB, or `+N` for N GB more' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from extend" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from extend" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from extend" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from extend" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from extend" -s y -l yes -l auto-confirm -d 'Answer every confirmation with yes'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from extend" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from extend" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from extend" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from extend" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from extend" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from update" -l snapshot-retention -d 'Days a snapshot is kept' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from update" -l scheduled-snapshots -d 'Make a snapshot every day; `=false` turns that off' -r -f -a "true\t''
false\t''"
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from update" -s a -l app -d 'Name of the app' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from update" -s c -l config -d 'Path of the app\'s configuration file, or of the directory that holds it' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from update" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from update" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from update" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from update" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from update" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from update" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshots" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshots" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshots" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshots" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshots" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshots" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshots" -f -a "list" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshots" -f -a "ls" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshots" -f -a "create" -d 'Make a snapshot of a volume'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshots" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshot" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshot" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshot" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshot" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshot" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshot" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshot" -f -a "list" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshot" -f -a "ls" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshot" -f -a "create" -d 'Make a snapshot of a volume'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snapshot" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snaps" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snaps" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snaps" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snaps" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snaps" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snaps" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snaps" -f -a "list" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snaps" -f -a "ls" -d 'List a volume\'s snapshots, oldest first'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snaps" -f -a "create" -d 'Make a snapshot of a volume'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from snaps" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create volumes in a region'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from help" -f -a "list" -d 'List an app\'s volumes'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one volume'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from help" -f -a "destroy" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from help" -f -a "extend" -d 'Make a volume larger'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change how snapshots of a volume are made and kept'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from help" -f -a "snapshots" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand v; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "list" -d 'List an organization\'s peers'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "ls" -d 'List an organization\'s peers'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "create" -d 'Make a peer and write its configuration for a WireGuard client'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "remove" -d 'Remove a peer'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "rm" -d 'Remove a peer'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "reset" -d 'Replace the peers that this computer uses'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "status" -d 'Show the peers that this computer uses'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "websockets" -d 'Send tunnels through WebSockets always, or not at all'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from create" -l network -d 'Private network the peer is for, instead of the default one' -r
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from create" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from create" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from create" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from create" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from create" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from create" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from remove" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from remove" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from remove" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from remove" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from remove" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from remove" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from rm" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from rm" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from rm" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from rm" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from rm" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from rm" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from reset" -l network -d 'Private network, instead of the default one' -r
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from reset" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from reset" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from reset" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from reset" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from reset" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from reset" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from reset" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from status" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from status" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from status" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from status" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from status" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from status" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from websockets" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from websockets" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from websockets" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from websockets" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from websockets" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from websockets" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from websockets" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from help" -f -a "list" -d 'List an organization\'s peers'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from help" -f -a "create" -d 'Make a peer and write its configuration for a WireGuard client'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a peer'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from help" -f -a "reset" -d 'Replace the peers that this computer uses'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show the peers that this computer uses'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from help" -f -a "websockets" -d 'Send tunnels through WebSockets always, or not at all'
complete -c fly -n "__fish_fly_using_subcommand wireguard; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "list" -d 'List an organization\'s peers'
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "ls" -d 'List an organization\'s peers'
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "create" -d 'Make a peer and write its configuration for a WireGuard client'
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "remove" -d 'Remove a peer'
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "rm" -d 'Remove a peer'
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "reset" -d 'Replace the peers that this computer uses'
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "status" -d 'Show the peers that this computer uses'
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "websockets" -d 'Send tunnels through WebSockets always, or not at all'
complete -c fly -n "__fish_fly_using_subcommand wg; and not __fish_seen_subcommand_from list ls create remove rm reset status websockets help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from list" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from list" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from list" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from list" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from list" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from list" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from ls" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from ls" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from ls" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from ls" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from ls" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from ls" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from create" -l network -d 'Private network the peer is for, instead of the default one' -r
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from create" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from create" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from create" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from create" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from create" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from create" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from remove" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from remove" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from remove" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from remove" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from remove" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from remove" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from rm" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from rm" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from rm" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from rm" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from rm" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from rm" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from reset" -l network -d 'Private network, instead of the default one' -r
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from reset" -s r -l region -d 'Region to use, by code (see `fly platform regions`)' -r
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from reset" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from reset" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from reset" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from reset" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from reset" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from reset" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from status" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from status" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from status" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from status" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from status" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from status" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from websockets" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from websockets" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from websockets" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from websockets" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from websockets" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from websockets" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from websockets" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from help" -f -a "list" -d 'List an organization\'s peers'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from help" -f -a "create" -d 'Make a peer and write its configuration for a WireGuard client'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a peer'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from help" -f -a "reset" -d 'Replace the peers that this computer uses'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show the peers that this computer uses'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from help" -f -a "websockets" -d 'Send tunnels through WebSockets always, or not at all'
complete -c fly -n "__fish_fly_using_subcommand wg; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand completion" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand completion" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand completion" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand completion" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand completion" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand completion" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand completion" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand explain" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand explain" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand explain" -l last -d 'Show the last failure again'
complete -c fly -n "__fish_fly_using_subcommand explain" -l list -d 'List every code'
complete -c fly -n "__fish_fly_using_subcommand explain" -l schema -d 'Print the JSON schema of a diagnostic'
complete -c fly -n "__fish_fly_using_subcommand explain" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand explain" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand explain" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand explain" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand explain" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand __man" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand __man" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand __man" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand __man" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand __man" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand __man" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand __man" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand __surface" -s t -l access-token -d 'Token to use instead of the stored login' -r
complete -c fly -n "__fish_fly_using_subcommand __surface" -l diag-file -d 'Also write a failure\'s diagnostic, as JSON, to this file' -r -F
complete -c fly -n "__fish_fly_using_subcommand __surface" -s j -l json -d 'Print the result as JSON'
complete -c fly -n "__fish_fly_using_subcommand __surface" -l debug -d 'Accepted for compatibility; diagnostics are always complete'
complete -c fly -n "__fish_fly_using_subcommand __surface" -l verbose -d 'Accepted for compatibility; progress is always shown'
complete -c fly -n "__fish_fly_using_subcommand __surface" -l local -d 'Use the local platform, starting it if needed'
complete -c fly -n "__fish_fly_using_subcommand __surface" -s h -l help -d 'Print help'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "agent" -d 'A process that keeps tunnels open for other programs, such as flyctl; no command here needs it'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "apps" -d 'Create, list and destroy apps'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "auth" -d 'Log in and out'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "checks" -d 'See the health checks of an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "config" -d 'Show, check and save an app\'s configuration'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "console" -d 'Open a console in a machine made for it from the current release'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "deploy" -d 'Deploy an app: make its machines run an image, and verify that they do'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "deploys" -d 'Pause deploys of an app, among colleagues'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "dig" -d 'Ask the private network\'s DNS'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "doctor" -d 'Check everything between this computer and your machines'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "drift" -d 'Compare the configuration file with the machines that run, field by field'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "image" -d 'See and change the images an app\'s machines run'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "incidents" -d 'See incidents of the platform and of its hosts'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "ips" -d 'See, allocate and release an app\'s addresses'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "local" -d 'Run Fly.io\'s platform on this computer'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "logs" -d 'Show an app\'s log'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "machine" -d 'See and change an app\'s machines one by one'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "orgs" -d 'See and create organizations'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "ping" -d 'Ping the gateway or a name of the private network'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "platform" -d 'See the platform\'s regions, machine sizes and status'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "proxy" -d 'Open local ports that lead to an app\'s machines through the private network'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "registry" -d 'Look into images: files, packages, known vulnerabilities'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "releases" -d 'List an app\'s releases'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "rollback" -d 'Go back to an older release: its image and its configuration'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "scale" -d 'See and change how many machines an app has, and how large they are'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "secrets" -d 'List, set, unset and roll out an app\'s secrets'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "services" -d 'See what an app\'s machines offer to the outside'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "sftp" -d 'Move files to and from a machine'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "ssh" -d 'Log in to machines'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "status" -d 'Show an app and its machines'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "version" -d 'Show version and build of this binary'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "volumes" -d 'Create, grow, snapshot and destroy an app\'s volumes'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "wireguard" -d 'See and change the WireGuard peers of an organization'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "completion" -d 'Print the completion script for a shell'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "explain" -d 'Explain a diagnostic code, or the last failure'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "__man" -d 'Print the man page'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "__surface" -d 'Print the command tree as JSON'
complete -c fly -n "__fish_fly_using_subcommand help; and not __fish_seen_subcommand_from agent apps auth checks config console deploy deploys dig doctor drift image incidents ips local logs machine orgs ping platform proxy registry releases rollback scale secrets services sftp ssh status version volumes wireguard completion explain __man __surface help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from agent" -f -a "run" -d 'Be the agent until stopped or idle'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from agent" -f -a "start" -d 'Start an agent in the background'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from agent" -f -a "stop" -d 'Stop the agent that runs'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from agent" -f -a "restart" -d 'Stop the agent that runs and start another one'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from agent" -f -a "ping" -d 'Show the agent that runs'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from agent" -f -a "establish" -d 'Have the agent make or find a tunnel'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from agent" -f -a "probe" -d 'Have the agent ask the private network\'s DNS'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from agent" -f -a "resolve" -d 'Have the agent look up a name'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from agent" -f -a "instances" -d 'Have the agent list an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from agent" -f -a "connect" -d 'Show what a host of the private network says'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from apps" -f -a "create" -d 'Create an app'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from apps" -f -a "list" -d 'List your apps'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from apps" -f -a "destroy" -d 'Destroy apps with everything in them'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from apps" -f -a "restart" -d 'Restart the running machines of an app, one after the other'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from apps" -f -a "open" -d 'Open an app in the browser, or print where it answers'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from apps" -f -a "releases" -d 'List an app\'s releases'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "login" -d 'Log in, in the browser or with e-mail and password'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "signup" -d 'Create an account in the browser, and log in'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "logout" -d 'End the session and forget its token'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "whoami" -d 'Show who you are to the platform'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "token" -d 'Print the token in use'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "docker" -d 'Let docker push to and pull from the platform\'s registry'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from checks" -f -a "list" -d 'List the results of an app\'s health checks'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "show" -d 'Show the configuration of the current release, or of the file here'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "validate" -d 'Check the configuration file; needs no network and no login'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "save" -d 'Write the configuration of the current release into a file'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "env" -d 'Show the names of an app\'s secrets and its environment variables'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "schema" -d 'Print a JSON Schema of the configuration file, for editors'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from deploys" -f -a "pause" -d 'Ask that an app is not deployed for now'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from deploys" -f -a "resume" -d 'End a pause of deploys'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from deploys" -f -a "status" -d 'Show whether deploys of an app are paused, by whom and why'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from doctor" -f -a "diag" -d 'Not here: flyctl sends local state to its makers; `fly doctor --bundle FILE` keeps it with you'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from image" -f -a "show" -d 'Show the images of an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from image" -f -a "update" -d 'Move machines to the newest version of their image, or to a named one'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from incidents" -f -a "list" -d 'List the unresolved incidents of the platform'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from incidents" -f -a "hosts" -d 'See trouble on hosts'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from ips" -f -a "list" -d 'List an app\'s addresses'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from ips" -f -a "private" -d 'List the private addresses of an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from ips" -f -a "allocate-v4" -d 'Give an app an IPv4 address, its own or a shared one'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from ips" -f -a "allocate-v6" -d 'Give an app an IPv6 address, public or private'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from ips" -f -a "release" -d 'Take addresses away from an app'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "up" -d 'Start the platform'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "down" -d 'Stop the platform; what it keeps stays'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "status" -d 'Show whether it runs and where'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "reset" -d 'Destroy every app on it; accounts and images stay'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "env" -d 'Print the environment that points a Fly client at it'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "logs" -d 'Show its log, or the requests it answered'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "fault" -d 'Make it fail on purpose'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "serve" -d 'Run it in this process, for `up`'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "list" -d 'List an app\'s machines'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "status" -d 'Show one machine'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "run" -d 'Run an image in a new machine'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "create" -d 'Create a machine without starting it'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "clone" -d 'Make a new machine like an existing one'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "update" -d 'Change a machine\'s image or configuration'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "start" -d 'Start machines'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "stop" -d 'Stop machines'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "restart" -d 'Restart machines, one after the other'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "suspend" -d 'Suspend machines: memory is kept, nothing runs'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "kill" -d 'Kill a machine\'s main process at once'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "destroy" -d 'Destroy machines'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "exec" -d 'Run a command in a machine and end with its exit code'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "cordon" -d 'Keep the proxy from sending requests to machines'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "uncordon" -d 'Let the proxy send requests to machines again'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "wait" -d 'Wait until a machine reaches a state'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "leases" -d 'See and clear the locks on machines'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from machine" -f -a "api-proxy" -d 'Open local port 4280 that leads to the Machines API inside the private network'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from orgs" -f -a "list" -d 'List the organizations you belong to'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from orgs" -f -a "show" -d 'Show an organization and its members'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from orgs" -f -a "create" -d 'Create an organization'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from platform" -f -a "regions" -d 'List the regions machines can run in'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from platform" -f -a "vm-sizes" -d 'List the machine sizes there are'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from platform" -f -a "status" -d 'Open the status page, or print what it says'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from registry" -f -a "files" -d 'List the files of an image'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from registry" -f -a "sbom" -d 'Print the bill of materials of an image (SPDX)'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from registry" -f -a "vulns" -d 'List the known vulnerabilities of an image'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from registry" -f -a "vulnsummary" -d 'Show which known vulnerabilities are in which apps'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from scale" -f -a "show" -d 'Show the size and number of machines of each process group'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from scale" -f -a "count" -d 'Change how many machines a process group has'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from scale" -f -a "vm" -d 'Change the size of a process group\'s machines'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from scale" -f -a "memory" -d 'Change the memory of a process group\'s machines'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from secrets" -f -a "list" -d 'List the names of an app\'s secrets, and whether machines have them'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from secrets" -f -a "set" -d 'Set secrets and roll them out'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from secrets" -f -a "unset" -d 'Remove secrets and roll that out'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from secrets" -f -a "import" -d 'Set the secrets read from standard input as NAME=VALUE lines, and roll them out'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from secrets" -f -a "deploy" -d 'Roll out secrets that were staged'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from secrets" -f -a "sync" -d 'Make later deploys use the newest secrets, wherever they were set'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from services" -f -a "list" -d 'List an app\'s services'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from sftp" -f -a "find" -d 'List everything below a path of the machine'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from sftp" -f -a "ls" -d 'List a directory of the machine'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from sftp" -f -a "get" -d 'Get a file or directory from the machine'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from sftp" -f -a "put" -d 'Put a file or directory on the machine'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from sftp" -f -a "rm" -d 'Remove files or directories on the machine'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from sftp" -f -a "mkdir" -d 'Make directories on the machine'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from sftp" -f -a "chmod" -d 'Change modes of files on the machine'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from sftp" -f -a "shell" -d 'Look around and move files, command by command'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from ssh" -f -a "console" -d 'Log in to a machine, or run a command in it and end with its exit code'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from ssh" -f -a "issue" -d 'Make an SSH key that is valid for some hours, for other SSH clients'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from ssh" -f -a "log" -d 'List the certificates an organization has issued'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from ssh" -f -a "sftp" -d 'Move files to and from a machine'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from version" -f -a "upgrade" -d 'Say how to install a newer version'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from volumes" -f -a "create" -d 'Create volumes in a region'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from volumes" -f -a "list" -d 'List an app\'s volumes'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from volumes" -f -a "show" -d 'Show one volume'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from volumes" -f -a "destroy" -d 'Destroy volumes with their data'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from volumes" -f -a "extend" -d 'Make a volume larger'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from volumes" -f -a "update" -d 'Change how snapshots of a volume are made and kept'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from volumes" -f -a "snapshots" -d 'List and make snapshots of a volume'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from wireguard" -f -a "list" -d 'List an organization\'s peers'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from wireguard" -f -a "create" -d 'Make a peer and write its configuration for a WireGuard client'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from wireguard" -f -a "remove" -d 'Remove a peer'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from wireguard" -f -a "reset" -d 'Replace the peers that this computer uses'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from wireguard" -f -a "status" -d 'Show the peers that this computer uses'
complete -c fly -n "__fish_fly_using_subcommand help; and __fish_seen_subcommand_from wireguard" -f -a "websockets" -d 'Send tunnels through WebSockets always, or not at all'
