
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'fly' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'fly'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'fly' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('agent', 'agent', [CompletionResultType]::ParameterValue, 'A process that keeps tunnels open for other programs, such as flyctl; no command here needs it')
            [CompletionResult]::new('apps', 'apps', [CompletionResultType]::ParameterValue, 'Create, list and destroy apps')
            [CompletionResult]::new('app', 'app', [CompletionResultType]::ParameterValue, 'Create, list and destroy apps')
            [CompletionResult]::new('auth', 'auth', [CompletionResultType]::ParameterValue, 'Log in and out')
            [CompletionResult]::new('checks', 'checks', [CompletionResultType]::ParameterValue, 'See the health checks of an app''s machines')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Show, check and save an app''s configuration')
            [CompletionResult]::new('deploy', 'deploy', [CompletionResultType]::ParameterValue, 'Deploy an app: make its machines run an image, and verify that they do')
            [CompletionResult]::new('deploys', 'deploys', [CompletionResultType]::ParameterValue, 'Pause deploys of an app, among colleagues')
            [CompletionResult]::new('dig', 'dig', [CompletionResultType]::ParameterValue, 'Ask the private network''s DNS')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check everything between this computer and your machines')
            [CompletionResult]::new('drift', 'drift', [CompletionResultType]::ParameterValue, 'Compare the configuration file with the machines that run, field by field')
            [CompletionResult]::new('incidents', 'incidents', [CompletionResultType]::ParameterValue, 'See incidents of the platform and of its hosts')
            [CompletionResult]::new('ips', 'ips', [CompletionResultType]::ParameterValue, 'See, allocate and release an app''s addresses')
            [CompletionResult]::new('ip', 'ip', [CompletionResultType]::ParameterValue, 'See, allocate and release an app''s addresses')
            [CompletionResult]::new('local', 'local', [CompletionResultType]::ParameterValue, 'Run Fly.io''s platform on this computer')
            [CompletionResult]::new('logs', 'logs', [CompletionResultType]::ParameterValue, 'Show an app''s log')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show an app''s log')
            [CompletionResult]::new('machine', 'machine', [CompletionResultType]::ParameterValue, 'See and change an app''s machines one by one')
            [CompletionResult]::new('machines', 'machines', [CompletionResultType]::ParameterValue, 'See and change an app''s machines one by one')
            [CompletionResult]::new('m', 'm', [CompletionResultType]::ParameterValue, 'See and change an app''s machines one by one')
            [CompletionResult]::new('orgs', 'orgs', [CompletionResultType]::ParameterValue, 'See and create organizations')
            [CompletionResult]::new('ping', 'ping', [CompletionResultType]::ParameterValue, 'Ping the gateway or a name of the private network')
            [CompletionResult]::new('platform', 'platform', [CompletionResultType]::ParameterValue, 'See the platform''s regions, machine sizes and status')
            [CompletionResult]::new('proxy', 'proxy', [CompletionResultType]::ParameterValue, 'Open local ports that lead to an app''s machines through the private network')
            [CompletionResult]::new('releases', 'releases', [CompletionResultType]::ParameterValue, 'List an app''s releases')
            [CompletionResult]::new('rollback', 'rollback', [CompletionResultType]::ParameterValue, 'Go back to an older release: its image and its configuration')
            [CompletionResult]::new('scale', 'scale', [CompletionResultType]::ParameterValue, 'See and change how many machines an app has, and how large they are')
            [CompletionResult]::new('secrets', 'secrets', [CompletionResultType]::ParameterValue, 'List, set, unset and roll out an app''s secrets')
            [CompletionResult]::new('services', 'services', [CompletionResultType]::ParameterValue, 'See what an app''s machines offer to the outside')
            [CompletionResult]::new('ssh', 'ssh', [CompletionResultType]::ParameterValue, 'Log in to machines')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show an app and its machines')
            [CompletionResult]::new('version', 'version', [CompletionResultType]::ParameterValue, 'Show version and build of this binary')
            [CompletionResult]::new('volumes', 'volumes', [CompletionResultType]::ParameterValue, 'Create, grow, snapshot and destroy an app''s volumes')
            [CompletionResult]::new('volume', 'volume', [CompletionResultType]::ParameterValue, 'Create, grow, snapshot and destroy an app''s volumes')
            [CompletionResult]::new('vol', 'vol', [CompletionResultType]::ParameterValue, 'Create, grow, snapshot and destroy an app''s volumes')
            [CompletionResult]::new('v', 'v', [CompletionResultType]::ParameterValue, 'Create, grow, snapshot and destroy an app''s volumes')
            [CompletionResult]::new('wireguard', 'wireguard', [CompletionResultType]::ParameterValue, 'See and change the WireGuard peers of an organization')
            [CompletionResult]::new('wg', 'wg', [CompletionResultType]::ParameterValue, 'See and change the WireGuard peers of an organization')
            [CompletionResult]::new('completion', 'completion', [CompletionResultType]::ParameterValue, 'Print the completion script for a shell')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain a diagnostic code, or the last failure')
            [CompletionResult]::new('__man', '__man', [CompletionResultType]::ParameterValue, 'Print the man page')
            [CompletionResult]::new('__surface', '__surface', [CompletionResultType]::ParameterValue, 'Print the command tree as JSON')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;agent' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Be the agent until stopped or idle')
            [CompletionResult]::new('daemon-start', 'daemon-start', [CompletionResultType]::ParameterValue, 'Be the agent until stopped or idle')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start an agent in the background')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Stop the agent that runs')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Stop the agent that runs and start another one')
            [CompletionResult]::new('ping', 'ping', [CompletionResultType]::ParameterValue, 'Show the agent that runs')
            [CompletionResult]::new('establish', 'establish', [CompletionResultType]::ParameterValue, 'Have the agent make or find a tunnel')
            [CompletionResult]::new('probe', 'probe', [CompletionResultType]::ParameterValue, 'Have the agent ask the private network''s DNS')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Have the agent look up a name')
            [CompletionResult]::new('instances', 'instances', [CompletionResultType]::ParameterValue, 'Have the agent list an app''s machines')
            [CompletionResult]::new('connect', 'connect', [CompletionResultType]::ParameterValue, 'Show what a host of the private network says')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;agent;run' {
            [CompletionResult]::new('--idle', '--idle', [CompletionResultType]::ParameterName, 'End when nobody has used it for so long')
            [CompletionResult]::new('--announce-version', '--announce-version', [CompletionResultType]::ParameterName, 'Version to call itself: another flyctl on this computer warns unless it is its own')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;agent;daemon-start' {
            [CompletionResult]::new('--idle', '--idle', [CompletionResultType]::ParameterName, 'End when nobody has used it for so long')
            [CompletionResult]::new('--announce-version', '--announce-version', [CompletionResultType]::ParameterName, 'Version to call itself: another flyctl on this computer warns unless it is its own')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;agent;start' {
            [CompletionResult]::new('--idle', '--idle', [CompletionResultType]::ParameterName, 'End when nobody has used it for so long')
            [CompletionResult]::new('--announce-version', '--announce-version', [CompletionResultType]::ParameterName, 'Version to call itself: another flyctl on this computer warns unless it is its own')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;agent;stop' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;agent;restart' {
            [CompletionResult]::new('--idle', '--idle', [CompletionResultType]::ParameterName, 'End when nobody has used it for so long')
            [CompletionResult]::new('--announce-version', '--announce-version', [CompletionResultType]::ParameterName, 'Version to call itself: another flyctl on this computer warns unless it is its own')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;agent;ping' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;agent;establish' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;agent;probe' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;agent;resolve' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;agent;instances' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;agent;connect' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;agent;help' {
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Be the agent until stopped or idle')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start an agent in the background')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Stop the agent that runs')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Stop the agent that runs and start another one')
            [CompletionResult]::new('ping', 'ping', [CompletionResultType]::ParameterValue, 'Show the agent that runs')
            [CompletionResult]::new('establish', 'establish', [CompletionResultType]::ParameterValue, 'Have the agent make or find a tunnel')
            [CompletionResult]::new('probe', 'probe', [CompletionResultType]::ParameterValue, 'Have the agent ask the private network''s DNS')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Have the agent look up a name')
            [CompletionResult]::new('instances', 'instances', [CompletionResultType]::ParameterValue, 'Have the agent list an app''s machines')
            [CompletionResult]::new('connect', 'connect', [CompletionResultType]::ParameterValue, 'Show what a host of the private network says')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;agent;help;run' {
            break
        }
        'fly;agent;help;start' {
            break
        }
        'fly;agent;help;stop' {
            break
        }
        'fly;agent;help;restart' {
            break
        }
        'fly;agent;help;ping' {
            break
        }
        'fly;agent;help;establish' {
            break
        }
        'fly;agent;help;probe' {
            break
        }
        'fly;agent;help;resolve' {
            break
        }
        'fly;agent;help;instances' {
            break
        }
        'fly;agent;help;connect' {
            break
        }
        'fly;agent;help;help' {
            break
        }
        'fly;apps' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an app')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List your apps')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List your apps')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy apps with everything in them')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Destroy apps with everything in them')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Destroy apps with everything in them')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Destroy apps with everything in them')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Restart the running machines of an app, one after the other')
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open an app in the browser, or print where it answers')
            [CompletionResult]::new('releases', 'releases', [CompletionResultType]::ParameterValue, 'List an app''s releases')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;app' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an app')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List your apps')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List your apps')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy apps with everything in them')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Destroy apps with everything in them')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Destroy apps with everything in them')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Destroy apps with everything in them')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Restart the running machines of an app, one after the other')
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open an app in the browser, or print where it answers')
            [CompletionResult]::new('releases', 'releases', [CompletionResultType]::ParameterValue, 'List an app''s releases')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;apps;create' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the app (the same as the argument)')
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Private network the app gets instead of the organization''s default one')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--generate-name', '--generate-name', [CompletionResultType]::ParameterName, 'Make up a name')
            [CompletionResult]::new('--save', '--save', [CompletionResultType]::ParameterName, 'Write the name into a fly.toml here')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--machines', '--machines', [CompletionResultType]::ParameterName, 'machines')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;app;create' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the app (the same as the argument)')
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Private network the app gets instead of the organization''s default one')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--generate-name', '--generate-name', [CompletionResultType]::ParameterName, 'Make up a name')
            [CompletionResult]::new('--save', '--save', [CompletionResultType]::ParameterName, 'Write the name into a fly.toml here')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--machines', '--machines', [CompletionResultType]::ParameterName, 'machines')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;apps;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;apps;ls' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;app;list' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;app;ls' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;apps;destroy' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;apps;delete' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;apps;remove' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;apps;rm' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;app;destroy' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;app;delete' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;app;remove' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;app;rm' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;apps;restart' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--force-stop', '--force-stop', [CompletionResultType]::ParameterName, 'Kill machines that do not stop')
            [CompletionResult]::new('--skip-health-checks', '--skip-health-checks', [CompletionResultType]::ParameterName, 'Do not wait until a machine runs again before the next one')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;app;restart' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--force-stop', '--force-stop', [CompletionResultType]::ParameterName, 'Kill machines that do not stop')
            [CompletionResult]::new('--skip-health-checks', '--skip-health-checks', [CompletionResultType]::ParameterName, 'Do not wait until a machine runs again before the next one')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;apps;open' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--print', '--print', [CompletionResultType]::ParameterName, 'Print the address instead of opening it')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;app;open' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--print', '--print', [CompletionResultType]::ParameterName, 'Print the address instead of opening it')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;apps;releases' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Show the image of each release')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;app;releases' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Show the image of each release')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;apps;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an app')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List your apps')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy apps with everything in them')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Restart the running machines of an app, one after the other')
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open an app in the browser, or print where it answers')
            [CompletionResult]::new('releases', 'releases', [CompletionResultType]::ParameterValue, 'List an app''s releases')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;apps;help;create' {
            break
        }
        'fly;apps;help;list' {
            break
        }
        'fly;apps;help;destroy' {
            break
        }
        'fly;apps;help;restart' {
            break
        }
        'fly;apps;help;open' {
            break
        }
        'fly;apps;help;releases' {
            break
        }
        'fly;apps;help;help' {
            break
        }
        'fly;app;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an app')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List your apps')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy apps with everything in them')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Restart the running machines of an app, one after the other')
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open an app in the browser, or print where it answers')
            [CompletionResult]::new('releases', 'releases', [CompletionResultType]::ParameterValue, 'List an app''s releases')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;app;help;create' {
            break
        }
        'fly;app;help;list' {
            break
        }
        'fly;app;help;destroy' {
            break
        }
        'fly;app;help;restart' {
            break
        }
        'fly;app;help;open' {
            break
        }
        'fly;app;help;releases' {
            break
        }
        'fly;app;help;help' {
            break
        }
        'fly;auth' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('login', 'login', [CompletionResultType]::ParameterValue, 'Log in, in the browser or with e-mail and password')
            [CompletionResult]::new('signup', 'signup', [CompletionResultType]::ParameterValue, 'Create an account in the browser, and log in')
            [CompletionResult]::new('logout', 'logout', [CompletionResultType]::ParameterValue, 'End the session and forget its token')
            [CompletionResult]::new('whoami', 'whoami', [CompletionResultType]::ParameterValue, 'Show who you are to the platform')
            [CompletionResult]::new('token', 'token', [CompletionResultType]::ParameterValue, 'Print the token in use')
            [CompletionResult]::new('docker', 'docker', [CompletionResultType]::ParameterValue, 'Let docker push to and pull from the platform''s registry')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;auth;login' {
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Log in with this e-mail address and a password instead of in the browser')
            [CompletionResult]::new('--password', '--password', [CompletionResultType]::ParameterName, 'Password; better leave it out: it is asked for, or read from standard input')
            [CompletionResult]::new('--otp', '--otp', [CompletionResultType]::ParameterName, 'One-time code of your second factor')
            [CompletionResult]::new('--keychain', '--keychain', [CompletionResultType]::ParameterName, 'Keep the token in the system''s keychain, not in config.yml; flyctl cannot use it then')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Ask for e-mail address, password and one-time code here')
            [CompletionResult]::new('--interactive', '--interactive', [CompletionResultType]::ParameterName, 'Ask for e-mail address, password and one-time code here')
            [CompletionResult]::new('--no-browser', '--no-browser', [CompletionResultType]::ParameterName, 'Print the address to open instead of opening a browser; works without a terminal, too')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fly;auth;signup' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--no-browser', '--no-browser', [CompletionResultType]::ParameterName, 'Print the address to open instead of opening a browser; works without a terminal, too')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;auth;logout' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;auth;whoami' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;auth;token' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;auth;docker' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;auth;help' {
            [CompletionResult]::new('login', 'login', [CompletionResultType]::ParameterValue, 'Log in, in the browser or with e-mail and password')
            [CompletionResult]::new('signup', 'signup', [CompletionResultType]::ParameterValue, 'Create an account in the browser, and log in')
            [CompletionResult]::new('logout', 'logout', [CompletionResultType]::ParameterValue, 'End the session and forget its token')
            [CompletionResult]::new('whoami', 'whoami', [CompletionResultType]::ParameterValue, 'Show who you are to the platform')
            [CompletionResult]::new('token', 'token', [CompletionResultType]::ParameterValue, 'Print the token in use')
            [CompletionResult]::new('docker', 'docker', [CompletionResultType]::ParameterValue, 'Let docker push to and pull from the platform''s registry')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;auth;help;login' {
            break
        }
        'fly;auth;help;signup' {
            break
        }
        'fly;auth;help;logout' {
            break
        }
        'fly;auth;help;whoami' {
            break
        }
        'fly;auth;help;token' {
            break
        }
        'fly;auth;help;docker' {
            break
        }
        'fly;auth;help;help' {
            break
        }
        'fly;checks' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the results of an app''s health checks')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List the results of an app''s health checks')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;checks;list' {
            [CompletionResult]::new('--check-name', '--check-name', [CompletionResultType]::ParameterName, 'Only the checks of this name')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;checks;ls' {
            [CompletionResult]::new('--check-name', '--check-name', [CompletionResultType]::ParameterName, 'Only the checks of this name')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;checks;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the results of an app''s health checks')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;checks;help;list' {
            break
        }
        'fly;checks;help;help' {
            break
        }
        'fly;config' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the configuration of the current release, or of the file here')
            [CompletionResult]::new('display', 'display', [CompletionResultType]::ParameterValue, 'Show the configuration of the current release, or of the file here')
            [CompletionResult]::new('validate', 'validate', [CompletionResultType]::ParameterValue, 'Check the configuration file; needs no network and no login')
            [CompletionResult]::new('save', 'save', [CompletionResultType]::ParameterValue, 'Write the configuration of the current release into a file')
            [CompletionResult]::new('env', 'env', [CompletionResultType]::ParameterValue, 'Show the names of an app''s secrets and its environment variables')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print a JSON Schema of the configuration file, for editors')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;config;show' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Show the configuration file here instead of the current release''s configuration')
            [CompletionResult]::new('--toml', '--toml', [CompletionResultType]::ParameterName, 'Show it as TOML')
            [CompletionResult]::new('--yaml', '--yaml', [CompletionResultType]::ParameterName, 'Show it as YAML')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;config;display' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Show the configuration file here instead of the current release''s configuration')
            [CompletionResult]::new('--toml', '--toml', [CompletionResultType]::ParameterName, 'Show it as TOML')
            [CompletionResult]::new('--yaml', '--yaml', [CompletionResultType]::ParameterName, 'Show it as YAML')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;config;validate' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Count unknown keys as errors')
            [CompletionResult]::new('--strict', '--strict', [CompletionResultType]::ParameterName, 'Count unknown keys as errors')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;config;save' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Write JSON (fly.json)')
            [CompletionResult]::new('--yaml', '--yaml', [CompletionResultType]::ParameterName, 'Write YAML (fly.yaml)')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;config;env' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;config;schema' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;config;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the configuration of the current release, or of the file here')
            [CompletionResult]::new('validate', 'validate', [CompletionResultType]::ParameterValue, 'Check the configuration file; needs no network and no login')
            [CompletionResult]::new('save', 'save', [CompletionResultType]::ParameterValue, 'Write the configuration of the current release into a file')
            [CompletionResult]::new('env', 'env', [CompletionResultType]::ParameterValue, 'Show the names of an app''s secrets and its environment variables')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print a JSON Schema of the configuration file, for editors')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;config;help;show' {
            break
        }
        'fly;config;help;validate' {
            break
        }
        'fly;config;help;save' {
            break
        }
        'fly;config;help;env' {
            break
        }
        'fly;config;help;schema' {
            break
        }
        'fly;config;help;help' {
            break
        }
        'fly;deploy' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Image to deploy instead of building one')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Image to deploy instead of building one')
            [CompletionResult]::new('--image-label', '--image-label', [CompletionResultType]::ParameterName, 'Tag of the image that is built')
            [CompletionResult]::new('--dockerfile', '--dockerfile', [CompletionResultType]::ParameterName, 'Path or URL of the Dockerfile')
            [CompletionResult]::new('--ignorefile', '--ignorefile', [CompletionResultType]::ParameterName, 'Path of the ignore file')
            [CompletionResult]::new('--build-arg', '--build-arg', [CompletionResultType]::ParameterName, 'Build argument')
            [CompletionResult]::new('--build-secret', '--build-secret', [CompletionResultType]::ParameterName, 'Build secret')
            [CompletionResult]::new('--build-target', '--build-target', [CompletionResultType]::ParameterName, 'Stage of the Dockerfile to build')
            [CompletionResult]::new('--label', '--label', [CompletionResultType]::ParameterName, 'Label of the image that is built')
            [CompletionResult]::new('--compression', '--compression', [CompletionResultType]::ParameterName, 'How layers are compressed: gzip or zstd [default: gzip]')
            [CompletionResult]::new('--compression-level', '--compression-level', [CompletionResultType]::ParameterName, 'How hard: 0 to 9 for gzip, 1 to 22 for zstd')
            [CompletionResult]::new('--strategy', '--strategy', [CompletionResultType]::ParameterName, 'How machines are exchanged: rolling, immediate, canary or bluegreen')
            [CompletionResult]::new('--max-unavailable', '--max-unavailable', [CompletionResultType]::ParameterName, 'How many running machines may be down at once: a number, or a fraction below 1')
            [CompletionResult]::new('--max-concurrent', '--max-concurrent', [CompletionResultType]::ParameterName, 'How many machines are changed at once, whatever the strategy')
            [CompletionResult]::new('--wait-timeout', '--wait-timeout', [CompletionResultType]::ParameterName, 'How long a machine may take to start and pass its checks')
            [CompletionResult]::new('--release-command-timeout', '--release-command-timeout', [CompletionResultType]::ParameterName, 'How long the release command may take; `none` = no limit')
            [CompletionResult]::new('--lease-timeout', '--lease-timeout', [CompletionResultType]::ParameterName, 'Time to live of machine leases')
            [CompletionResult]::new('--lease-wait', '--lease-wait', [CompletionResultType]::ParameterName, 'How long to wait for machines that somebody else holds')
            [CompletionResult]::new('--observe', '--observe', [CompletionResultType]::ParameterName, 'How long a canary, or the green machines, must serve before the next phase [default: 10s]')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Signal that asks replaced machines to stop (bluegreen)')
            [CompletionResult]::new('--signal', '--signal', [CompletionResultType]::ParameterName, 'Signal that asks replaced machines to stop (bluegreen)')
            [CompletionResult]::new('--deploy-retries', '--deploy-retries', [CompletionResultType]::ParameterName, 'How often a machine''s failed change is tried again when the app is not at fault; `auto` = 0')
            [CompletionResult]::new('--smoke-checks', '--smoke-checks', [CompletionResultType]::ParameterName, 'Watch machines without checks for a moment after they started')
            [CompletionResult]::new('--dns-checks', '--dns-checks', [CompletionResultType]::ParameterName, 'Ask the app''s public address whether the new machines answer; private DNS is not asked')
            [CompletionResult]::new('--plan', '--plan', [CompletionResultType]::ParameterName, 'Print what would be done and change nothing; `--plan=json` prints one JSON value')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Print what would be done and change nothing; `--plan=json` prints one JSON value')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'With `--plan`: keep the plan in this file, for `--from-plan`')
            [CompletionResult]::new('--out', '--out', [CompletionResultType]::ParameterName, 'With `--plan`: keep the plan in this file, for `--from-plan`')
            [CompletionResult]::new('--from-plan', '--from-plan', [CompletionResultType]::ParameterName, 'Carry out a plan kept with `--plan -o FILE`, if nothing has changed since')
            [CompletionResult]::new('--break-pause', '--break-pause', [CompletionResultType]::ParameterName, 'Deploy in spite of a pause, with a reason that is shown')
            [CompletionResult]::new('--wait-paused', '--wait-paused', [CompletionResultType]::ParameterName, 'How long to wait for the end of a pause of the platform')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Environment variable for the machines')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Environment variable for the machines')
            [CompletionResult]::new('--ha', '--ha', [CompletionResultType]::ParameterName, 'Give a new process group a second machine, or a standby')
            [CompletionResult]::new('--primary-region', '--primary-region', [CompletionResultType]::ParameterName, 'Region of new machines')
            [CompletionResult]::new('--regions', '--regions', [CompletionResultType]::ParameterName, 'Touch machines in these regions only')
            [CompletionResult]::new('--exclude-regions', '--exclude-regions', [CompletionResultType]::ParameterName, 'Leave machines in these regions alone')
            [CompletionResult]::new('--only-machines', '--only-machines', [CompletionResultType]::ParameterName, 'Touch these machines only')
            [CompletionResult]::new('--exclude-machines', '--exclude-machines', [CompletionResultType]::ParameterName, 'Leave these machines alone')
            [CompletionResult]::new('--process-groups', '--process-groups', [CompletionResultType]::ParameterName, 'Touch these process groups only')
            [CompletionResult]::new('--volume-initial-size', '--volume-initial-size', [CompletionResultType]::ParameterName, 'Size in GB of volumes made by the first deploy')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization for an app that has to be created')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory in MB the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place machines on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--file-local', '--file-local', [CompletionResultType]::ParameterName, 'File from this computer')
            [CompletionResult]::new('--file-literal', '--file-literal', [CompletionResultType]::ParameterName, 'File with this text')
            [CompletionResult]::new('--file-secret', '--file-secret', [CompletionResultType]::ParameterName, 'File with the content of a secret')
            [CompletionResult]::new('--events', '--events', [CompletionResultType]::ParameterName, 'Write every event as one line of JSON to this file; `-` = stdout')
            [CompletionResult]::new('--depot', '--depot', [CompletionResultType]::ParameterName, 'depot')
            [CompletionResult]::new('--depot-scope', '--depot-scope', [CompletionResultType]::ParameterName, 'depot-scope')
            [CompletionResult]::new('--buildkit-addr', '--buildkit-addr', [CompletionResultType]::ParameterName, 'buildkit-addr')
            [CompletionResult]::new('--buildkit-image', '--buildkit-image', [CompletionResultType]::ParameterName, 'buildkit-image')
            [CompletionResult]::new('--buildpacks-docker-host', '--buildpacks-docker-host', [CompletionResultType]::ParameterName, 'buildpacks-docker-host')
            [CompletionResult]::new('--buildpacks-volume', '--buildpacks-volume', [CompletionResultType]::ParameterName, 'buildpacks-volume')
            [CompletionResult]::new('--builder-pool', '--builder-pool', [CompletionResultType]::ParameterName, 'builder-pool')
            [CompletionResult]::new('--build-context-warn-size', '--build-context-warn-size', [CompletionResultType]::ParameterName, 'build-context-warn-size')
            [CompletionResult]::new('--https-failover', '--https-failover', [CompletionResultType]::ParameterName, 'https-failover')
            [CompletionResult]::new('--wg', '--wg', [CompletionResultType]::ParameterName, 'wg')
            [CompletionResult]::new('--immediate-max-concurrent', '--immediate-max-concurrent', [CompletionResultType]::ParameterName, 'immediate-max-concurrent')
            [CompletionResult]::new('--export-manifest', '--export-manifest', [CompletionResultType]::ParameterName, 'Write the configuration and flags for `--from-manifest` and stop; `-` = stdout')
            [CompletionResult]::new('--from-manifest', '--from-manifest', [CompletionResultType]::ParameterName, 'Deploy what `--export-manifest` wrote; `-` = stdin')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--no-cache', '--no-cache', [CompletionResultType]::ParameterName, 'Build without reusing layers')
            [CompletionResult]::new('--local-only', '--local-only', [CompletionResultType]::ParameterName, 'Build with the Docker engine of this computer, also what needs none')
            [CompletionResult]::new('--build-only', '--build-only', [CompletionResultType]::ParameterName, 'Build the image and stop; with `--push`, push it too')
            [CompletionResult]::new('--push', '--push', [CompletionResultType]::ParameterName, 'With `--build-only`: push the image')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Return once the platform accepted the changes, without verifying them')
            [CompletionResult]::new('--verify-stopped', '--verify-stopped', [CompletionResultType]::ParameterName, 'Start machines that do not run, check them, and stop them again')
            [CompletionResult]::new('--skip-release-command', '--skip-release-command', [CompletionResultType]::ParameterName, 'Do not run the release command')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Update machines also when nothing differs')
            [CompletionResult]::new('--rollback-on-failure', '--rollback-on-failure', [CompletionResultType]::ParameterName, 'Take the changes back when the deploy fails half-way')
            [CompletionResult]::new('--detailed-exitcode', '--detailed-exitcode', [CompletionResultType]::ParameterName, 'With `--plan`: exit 2 when there is something to do')
            [CompletionResult]::new('--resume', '--resume', [CompletionResultType]::ParameterName, 'Finish the last deploy that was cut off or failed half-way, without building again')
            [CompletionResult]::new('--abandon', '--abandon', [CompletionResultType]::ParameterName, 'Take the last unfinished deploy back')
            [CompletionResult]::new('--wait', '--wait', [CompletionResultType]::ParameterName, 'Wait for the end of a pause instead of failing')
            [CompletionResult]::new('--update-only', '--update-only', [CompletionResultType]::ParameterName, 'Change existing machines only')
            [CompletionResult]::new('--no-public-ips', '--no-public-ips', [CompletionResultType]::ParameterName, 'Do not allocate public addresses on the first deploy')
            [CompletionResult]::new('--flycast', '--flycast', [CompletionResultType]::ParameterName, 'Allocate a private (Flycast) address instead of public ones on the first deploy')
            [CompletionResult]::new('--strict', '--strict', [CompletionResultType]::ParameterName, 'Treat warnings as failures')
            [CompletionResult]::new('--now', '--now', [CompletionResultType]::ParameterName, 'now')
            [CompletionResult]::new('--force-machines', '--force-machines', [CompletionResultType]::ParameterName, 'force-machines')
            [CompletionResult]::new('--remote-only', '--remote-only', [CompletionResultType]::ParameterName, 'Refused: another engine is chosen by the image itself')
            [CompletionResult]::new('--nixpacks', '--nixpacks', [CompletionResultType]::ParameterName, 'nixpacks')
            [CompletionResult]::new('--buildkit', '--buildkit', [CompletionResultType]::ParameterName, 'buildkit')
            [CompletionResult]::new('--recreate-builder', '--recreate-builder', [CompletionResultType]::ParameterName, 'recreate-builder')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;deploys' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Ask that an app is not deployed for now')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'End a pause of deploys')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show whether deploys of an app are paused, by whom and why')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show whether deploys of an app are paused, by whom and why')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;deploys;pause' {
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'Why, shown to everybody who tries to deploy')
            [CompletionResult]::new('--message', '--message', [CompletionResultType]::ParameterName, 'Why, shown to everybody who tries to deploy')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why, shown to everybody who tries to deploy')
            [CompletionResult]::new('--for', '--for', [CompletionResultType]::ParameterName, 'End by itself after this time, such as 30m or 2h')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;deploys;resume' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;deploys;status' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;deploys;show' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;deploys;help' {
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Ask that an app is not deployed for now')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'End a pause of deploys')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show whether deploys of an app are paused, by whom and why')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;deploys;help;pause' {
            break
        }
        'fly;deploys;help;resume' {
            break
        }
        'fly;deploys;help;status' {
            break
        }
        'fly;deploys;help;help' {
            break
        }
        'fly;dig' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization whose private network to use, by slug; without it, the app''s')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization whose private network to use, by slug; without it, the app''s')
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Private network to use, for organizations with several; without it, the app''s')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Print what the records say, and nothing else')
            [CompletionResult]::new('--short', '--short', [CompletionResultType]::ParameterName, 'Print what the records say, and nothing else')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;doctor' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization whose private network is tried, by slug')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization whose private network is tried, by slug')
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Private network to try, instead of the default one')
            [CompletionResult]::new('--bundle', '--bundle', [CompletionResultType]::ParameterName, 'Write what was found, without secrets, into an archive')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Show more of each probe, in JSON too')
            [CompletionResult]::new('--details', '--details', [CompletionResultType]::ParameterName, 'Show more of each probe, in JSON too')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Show more of each probe, in JSON too')
            [CompletionResult]::new('--fix', '--fix', [CompletionResultType]::ParameterName, 'Repair what can be repaired safely')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('diag', 'diag', [CompletionResultType]::ParameterValue, 'Not here: flyctl sends local state to its makers; `fly doctor --bundle FILE` keeps it with you')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;doctor;diag' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Accepted for compatibility')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;doctor;help' {
            [CompletionResult]::new('diag', 'diag', [CompletionResultType]::ParameterValue, 'Not here: flyctl sends local state to its makers; `fly doctor --bundle FILE` keeps it with you')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;doctor;help;diag' {
            break
        }
        'fly;doctor;help;help' {
            break
        }
        'fly;drift' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Image the machines should run; without it images are compared among themselves only')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Image the machines should run; without it images are compared among themselves only')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'fly;incidents' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the unresolved incidents of the platform')
            [CompletionResult]::new('hosts', 'hosts', [CompletionResultType]::ParameterValue, 'See trouble on hosts')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;incidents;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'a')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'c')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'config')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'o')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'org')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;incidents;hosts' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List trouble on the hosts that an app''s machines live on')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List trouble on the hosts that an app''s machines live on')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;incidents;hosts;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;incidents;hosts;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;incidents;hosts;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List trouble on the hosts that an app''s machines live on')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;incidents;hosts;help;list' {
            break
        }
        'fly;incidents;hosts;help;help' {
            break
        }
        'fly;incidents;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the unresolved incidents of the platform')
            [CompletionResult]::new('hosts', 'hosts', [CompletionResultType]::ParameterValue, 'See trouble on hosts')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;incidents;help;list' {
            break
        }
        'fly;incidents;help;hosts' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List trouble on the hosts that an app''s machines live on')
            break
        }
        'fly;incidents;help;hosts;list' {
            break
        }
        'fly;incidents;help;help' {
            break
        }
        'fly;ips' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s addresses')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List an app''s addresses')
            [CompletionResult]::new('private', 'private', [CompletionResultType]::ParameterValue, 'List the private addresses of an app''s machines')
            [CompletionResult]::new('allocate-v4', 'allocate-v4', [CompletionResultType]::ParameterValue, 'Give an app an IPv4 address, its own or a shared one')
            [CompletionResult]::new('allocate-v6', 'allocate-v6', [CompletionResultType]::ParameterValue, 'Give an app an IPv6 address, public or private')
            [CompletionResult]::new('release', 'release', [CompletionResultType]::ParameterValue, 'Take addresses away from an app')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;ip' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s addresses')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List an app''s addresses')
            [CompletionResult]::new('private', 'private', [CompletionResultType]::ParameterValue, 'List the private addresses of an app''s machines')
            [CompletionResult]::new('allocate-v4', 'allocate-v4', [CompletionResultType]::ParameterValue, 'Give an app an IPv4 address, its own or a shared one')
            [CompletionResult]::new('allocate-v6', 'allocate-v6', [CompletionResultType]::ParameterValue, 'Give an app an IPv6 address, public or private')
            [CompletionResult]::new('release', 'release', [CompletionResultType]::ParameterValue, 'Take addresses away from an app')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;ips;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;ips;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;ip;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;ip;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;ips;private' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;ip;private' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;ips;allocate-v4' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--shared', '--shared', [CompletionResultType]::ParameterName, 'Use an address that many apps share; free of charge')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;ip;allocate-v4' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--shared', '--shared', [CompletionResultType]::ParameterName, 'Use an address that many apps share; free of charge')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;ips;allocate-v6' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization whose network a private address belongs to, by slug')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization whose network a private address belongs to, by slug')
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Network a private address belongs to')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--private', '--private', [CompletionResultType]::ParameterName, 'Make it an address inside the organization''s private network (Flycast)')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;ip;allocate-v6' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization whose network a private address belongs to, by slug')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization whose network a private address belongs to, by slug')
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Network a private address belongs to')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--private', '--private', [CompletionResultType]::ParameterName, 'Make it an address inside the organization''s private network (Flycast)')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;ips;release' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;ip;release' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;ips;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s addresses')
            [CompletionResult]::new('private', 'private', [CompletionResultType]::ParameterValue, 'List the private addresses of an app''s machines')
            [CompletionResult]::new('allocate-v4', 'allocate-v4', [CompletionResultType]::ParameterValue, 'Give an app an IPv4 address, its own or a shared one')
            [CompletionResult]::new('allocate-v6', 'allocate-v6', [CompletionResultType]::ParameterValue, 'Give an app an IPv6 address, public or private')
            [CompletionResult]::new('release', 'release', [CompletionResultType]::ParameterValue, 'Take addresses away from an app')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;ips;help;list' {
            break
        }
        'fly;ips;help;private' {
            break
        }
        'fly;ips;help;allocate-v4' {
            break
        }
        'fly;ips;help;allocate-v6' {
            break
        }
        'fly;ips;help;release' {
            break
        }
        'fly;ips;help;help' {
            break
        }
        'fly;ip;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s addresses')
            [CompletionResult]::new('private', 'private', [CompletionResultType]::ParameterValue, 'List the private addresses of an app''s machines')
            [CompletionResult]::new('allocate-v4', 'allocate-v4', [CompletionResultType]::ParameterValue, 'Give an app an IPv4 address, its own or a shared one')
            [CompletionResult]::new('allocate-v6', 'allocate-v6', [CompletionResultType]::ParameterValue, 'Give an app an IPv6 address, public or private')
            [CompletionResult]::new('release', 'release', [CompletionResultType]::ParameterValue, 'Take addresses away from an app')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;ip;help;list' {
            break
        }
        'fly;ip;help;private' {
            break
        }
        'fly;ip;help;allocate-v4' {
            break
        }
        'fly;ip;help;allocate-v6' {
            break
        }
        'fly;ip;help;release' {
            break
        }
        'fly;ip;help;help' {
            break
        }
        'fly;local' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('up', 'up', [CompletionResultType]::ParameterValue, 'Start the platform')
            [CompletionResult]::new('down', 'down', [CompletionResultType]::ParameterValue, 'Stop the platform; what it keeps stays')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show whether it runs and where')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Destroy every app on it; accounts and images stay')
            [CompletionResult]::new('env', 'env', [CompletionResultType]::ParameterValue, 'Print the environment that points a Fly client at it')
            [CompletionResult]::new('logs', 'logs', [CompletionResultType]::ParameterValue, 'Show its log, or the requests it answered')
            [CompletionResult]::new('fault', 'fault', [CompletionResultType]::ParameterValue, 'Make it fail on purpose')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Run it in this process, for `up`')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;local;up' {
            [CompletionResult]::new('--runtime', '--runtime', [CompletionResultType]::ParameterName, 'How images run: auto, docker, process or simulated')
            [CompletionResult]::new('--api-port', '--api-port', [CompletionResultType]::ParameterName, 'Port of the APIs')
            [CompletionResult]::new('--registry-port', '--registry-port', [CompletionResultType]::ParameterName, 'Port of the image registry')
            [CompletionResult]::new('--http-port', '--http-port', [CompletionResultType]::ParameterName, 'Port on which apps answer HTTP')
            [CompletionResult]::new('--https-port', '--https-port', [CompletionResultType]::ParameterName, 'Port on which apps answer HTTPS')
            [CompletionResult]::new('--latency-ms', '--latency-ms', [CompletionResultType]::ParameterName, 'Milliseconds added to every API request, to feel like a service far away')
            [CompletionResult]::new('--dns-upstream', '--dns-upstream', [CompletionResultType]::ParameterName, 'DNS server for names outside the private network; without one they are refused inside it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'Return once it listens and leave it running in the background')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Return once it listens and leave it running in the background')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;local;down' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;local;status' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;local;reset' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;local;env' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;local;logs' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Number of lines')
            [CompletionResult]::new('--lines', '--lines', [CompletionResultType]::ParameterName, 'Number of lines')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--requests', '--requests', [CompletionResultType]::ParameterName, 'Show the requests that were answered: method, path, status, client, time')
            [CompletionResult]::new('--platform', '--platform', [CompletionResultType]::ParameterName, 'Show the platform''s own log (the default)')
            [CompletionResult]::new('--clear', '--clear', [CompletionResultType]::ParameterName, 'With `--requests`: forget the requests seen so far')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;local;fault' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a rule')
            [CompletionResult]::new('gateway', 'gateway', [CompletionResultType]::ParameterValue, 'Make the gateway of the private network misbehave')
            [CompletionResult]::new('load', 'load', [CompletionResultType]::ParameterValue, 'Add the rules of a JSON or TOML file')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the rules in force')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List the rules in force')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Withdraw one rule, or all')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;local;fault;add' {
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Name of the rule')
            [CompletionResult]::new('--route', '--route', [CompletionResultType]::ParameterName, 'Route of an http rule: `POST /v1/apps/{app}/machines`')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'Status to answer with')
            [CompletionResult]::new('--body', '--body', [CompletionResultType]::ParameterName, 'Body to answer with, or the path of a file that holds it')
            [CompletionResult]::new('--nth', '--nth', [CompletionResultType]::ParameterName, 'Act on the Nth matching occasion')
            [CompletionResult]::new('--times', '--times', [CompletionResultType]::ParameterName, 'Act this often')
            [CompletionResult]::new('--probability', '--probability', [CompletionResultType]::ParameterName, 'Act with this probability')
            [CompletionResult]::new('--delay', '--delay', [CompletionResultType]::ParameterName, 'Delay, such as 2s or 300ms; a plain number is milliseconds')
            [CompletionResult]::new('--when', '--when', [CompletionResultType]::ParameterName, 'Act before or after the effect')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Only for this app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Only for this app')
            [CompletionResult]::new('--machine', '--machine', [CompletionResultType]::ParameterName, 'Only for this machine')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Only in this region')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only in this region')
            [CompletionResult]::new('--host', '--host', [CompletionResultType]::ParameterName, 'Only on this host')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;local;fault;gateway' {
            [CompletionResult]::new('--path', '--path', [CompletionResultType]::ParameterName, 'Only over this transport')
            [CompletionResult]::new('--peer', '--peer', [CompletionResultType]::ParameterName, 'Only for the peer of this name or public key (evict)')
            [CompletionResult]::new('--delay', '--delay', [CompletionResultType]::ParameterName, 'Delay in milliseconds (latency, reverse-roles, websocket-close; evict: idle time)')
            [CompletionResult]::new('--jitter', '--jitter', [CompletionResultType]::ParameterName, 'Up to so much more, in milliseconds (latency)')
            [CompletionResult]::new('--bytes', '--bytes', [CompletionResultType]::ParameterName, 'Largest datagram that passes (mtu-hole)')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'HTTP status or close code (websocket-status, websocket-close)')
            [CompletionResult]::new('--value', '--value', [CompletionResultType]::ParameterName, 'Address (dns-lie), name (dns-cname) or issuer (tls-intercept)')
            [CompletionResult]::new('--nth', '--nth', [CompletionResultType]::ParameterName, 'Act on the Nth occasion')
            [CompletionResult]::new('--times', '--times', [CompletionResultType]::ParameterName, 'Act this often')
            [CompletionResult]::new('--probability', '--probability', [CompletionResultType]::ParameterName, 'Act with this probability (loss, corrupt)')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Only at the gateway of this region')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only at the gateway of this region')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Name of the rule')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;local;fault;load' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;local;fault;list' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;local;fault;ls' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;local;fault;clear' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;local;fault;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a rule')
            [CompletionResult]::new('gateway', 'gateway', [CompletionResultType]::ParameterValue, 'Make the gateway of the private network misbehave')
            [CompletionResult]::new('load', 'load', [CompletionResultType]::ParameterValue, 'Add the rules of a JSON or TOML file')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the rules in force')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Withdraw one rule, or all')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;local;fault;help;add' {
            break
        }
        'fly;local;fault;help;gateway' {
            break
        }
        'fly;local;fault;help;load' {
            break
        }
        'fly;local;fault;help;list' {
            break
        }
        'fly;local;fault;help;clear' {
            break
        }
        'fly;local;fault;help;help' {
            break
        }
        'fly;local;serve' {
            [CompletionResult]::new('--runtime', '--runtime', [CompletionResultType]::ParameterName, 'How images run: auto, docker, process or simulated')
            [CompletionResult]::new('--api-port', '--api-port', [CompletionResultType]::ParameterName, 'Port of the APIs')
            [CompletionResult]::new('--registry-port', '--registry-port', [CompletionResultType]::ParameterName, 'Port of the image registry')
            [CompletionResult]::new('--http-port', '--http-port', [CompletionResultType]::ParameterName, 'Port on which apps answer HTTP')
            [CompletionResult]::new('--https-port', '--https-port', [CompletionResultType]::ParameterName, 'Port on which apps answer HTTPS')
            [CompletionResult]::new('--latency-ms', '--latency-ms', [CompletionResultType]::ParameterName, 'Milliseconds added to every API request, to feel like a service far away')
            [CompletionResult]::new('--dns-upstream', '--dns-upstream', [CompletionResultType]::ParameterName, 'DNS server for names outside the private network; without one they are refused inside it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;local;help' {
            [CompletionResult]::new('up', 'up', [CompletionResultType]::ParameterValue, 'Start the platform')
            [CompletionResult]::new('down', 'down', [CompletionResultType]::ParameterValue, 'Stop the platform; what it keeps stays')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show whether it runs and where')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Destroy every app on it; accounts and images stay')
            [CompletionResult]::new('env', 'env', [CompletionResultType]::ParameterValue, 'Print the environment that points a Fly client at it')
            [CompletionResult]::new('logs', 'logs', [CompletionResultType]::ParameterValue, 'Show its log, or the requests it answered')
            [CompletionResult]::new('fault', 'fault', [CompletionResultType]::ParameterValue, 'Make it fail on purpose')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Run it in this process, for `up`')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;local;help;up' {
            break
        }
        'fly;local;help;down' {
            break
        }
        'fly;local;help;status' {
            break
        }
        'fly;local;help;reset' {
            break
        }
        'fly;local;help;env' {
            break
        }
        'fly;local;help;logs' {
            break
        }
        'fly;local;help;fault' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a rule')
            [CompletionResult]::new('gateway', 'gateway', [CompletionResultType]::ParameterValue, 'Make the gateway of the private network misbehave')
            [CompletionResult]::new('load', 'load', [CompletionResultType]::ParameterValue, 'Add the rules of a JSON or TOML file')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the rules in force')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Withdraw one rule, or all')
            break
        }
        'fly;local;help;fault;add' {
            break
        }
        'fly;local;help;fault;gateway' {
            break
        }
        'fly;local;help;fault;load' {
            break
        }
        'fly;local;help;fault;list' {
            break
        }
        'fly;local;help;fault;clear' {
            break
        }
        'fly;local;help;serve' {
            break
        }
        'fly;local;help;help' {
            break
        }
        'fly;logs' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'Only this machine')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Only this machine')
            [CompletionResult]::new('--machine', '--machine', [CompletionResultType]::ParameterName, 'Only this machine')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Only this region')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only this region')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what is there and end')
            [CompletionResult]::new('--no-tail', '--no-tail', [CompletionResultType]::ParameterName, 'Print what is there and end')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Choose the machine from a list')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose the machine from a list')
            [CompletionResult]::new('--stream', '--stream', [CompletionResultType]::ParameterName, 'Follow by the live stream through the private network, also where no tunnel has been used yet')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;log' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'Only this machine')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Only this machine')
            [CompletionResult]::new('--machine', '--machine', [CompletionResultType]::ParameterName, 'Only this machine')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Only this region')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Only this region')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print what is there and end')
            [CompletionResult]::new('--no-tail', '--no-tail', [CompletionResultType]::ParameterName, 'Print what is there and end')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Choose the machine from a list')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose the machine from a list')
            [CompletionResult]::new('--stream', '--stream', [CompletionResultType]::ParameterName, 'Follow by the live stream through the private network, also where no tunnel has been used yet')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s machines')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List an app''s machines')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show one machine')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run an image in a new machine')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a machine without starting it')
            [CompletionResult]::new('clone', 'clone', [CompletionResultType]::ParameterValue, 'Make a new machine like an existing one')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a machine''s image or configuration')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start machines')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Stop machines')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Restart machines, one after the other')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Suspend machines: memory is kept, nothing runs')
            [CompletionResult]::new('kill', 'kill', [CompletionResultType]::ParameterValue, 'Kill a machine''s main process at once')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy machines')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Destroy machines')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Destroy machines')
            [CompletionResult]::new('exec', 'exec', [CompletionResultType]::ParameterValue, 'Run a command in a machine and end with its exit code')
            [CompletionResult]::new('cordon', 'cordon', [CompletionResultType]::ParameterValue, 'Keep the proxy from sending requests to machines')
            [CompletionResult]::new('uncordon', 'uncordon', [CompletionResultType]::ParameterValue, 'Let the proxy send requests to machines again')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until a machine reaches a state')
            [CompletionResult]::new('leases', 'leases', [CompletionResultType]::ParameterValue, 'See and clear the locks on machines')
            [CompletionResult]::new('lease', 'lease', [CompletionResultType]::ParameterValue, 'See and clear the locks on machines')
            [CompletionResult]::new('api-proxy', 'api-proxy', [CompletionResultType]::ParameterValue, 'Open local port 4280 that leads to the Machines API inside the private network')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;machines' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s machines')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List an app''s machines')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show one machine')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run an image in a new machine')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a machine without starting it')
            [CompletionResult]::new('clone', 'clone', [CompletionResultType]::ParameterValue, 'Make a new machine like an existing one')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a machine''s image or configuration')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start machines')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Stop machines')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Restart machines, one after the other')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Suspend machines: memory is kept, nothing runs')
            [CompletionResult]::new('kill', 'kill', [CompletionResultType]::ParameterValue, 'Kill a machine''s main process at once')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy machines')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Destroy machines')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Destroy machines')
            [CompletionResult]::new('exec', 'exec', [CompletionResultType]::ParameterValue, 'Run a command in a machine and end with its exit code')
            [CompletionResult]::new('cordon', 'cordon', [CompletionResultType]::ParameterValue, 'Keep the proxy from sending requests to machines')
            [CompletionResult]::new('uncordon', 'uncordon', [CompletionResultType]::ParameterValue, 'Let the proxy send requests to machines again')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until a machine reaches a state')
            [CompletionResult]::new('leases', 'leases', [CompletionResultType]::ParameterValue, 'See and clear the locks on machines')
            [CompletionResult]::new('lease', 'lease', [CompletionResultType]::ParameterValue, 'See and clear the locks on machines')
            [CompletionResult]::new('api-proxy', 'api-proxy', [CompletionResultType]::ParameterValue, 'Open local port 4280 that leads to the Machines API inside the private network')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;m' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s machines')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List an app''s machines')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show one machine')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run an image in a new machine')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a machine without starting it')
            [CompletionResult]::new('clone', 'clone', [CompletionResultType]::ParameterValue, 'Make a new machine like an existing one')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a machine''s image or configuration')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start machines')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Stop machines')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Restart machines, one after the other')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Suspend machines: memory is kept, nothing runs')
            [CompletionResult]::new('kill', 'kill', [CompletionResultType]::ParameterValue, 'Kill a machine''s main process at once')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy machines')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Destroy machines')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Destroy machines')
            [CompletionResult]::new('exec', 'exec', [CompletionResultType]::ParameterValue, 'Run a command in a machine and end with its exit code')
            [CompletionResult]::new('cordon', 'cordon', [CompletionResultType]::ParameterValue, 'Keep the proxy from sending requests to machines')
            [CompletionResult]::new('uncordon', 'uncordon', [CompletionResultType]::ParameterValue, 'Let the proxy send requests to machines again')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until a machine reaches a state')
            [CompletionResult]::new('leases', 'leases', [CompletionResultType]::ParameterValue, 'See and clear the locks on machines')
            [CompletionResult]::new('lease', 'lease', [CompletionResultType]::ParameterValue, 'See and clear the locks on machines')
            [CompletionResult]::new('api-proxy', 'api-proxy', [CompletionResultType]::ParameterValue, 'Open local port 4280 that leads to the Machines API inside the private network')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;machine;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print only names or ids')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;status' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'Print the machine''s configuration as JSON and nothing else')
            [CompletionResult]::new('--display-config', '--display-config', [CompletionResultType]::ParameterName, 'Print the machine''s configuration as JSON and nothing else')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;status' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'Print the machine''s configuration as JSON and nothing else')
            [CompletionResult]::new('--display-config', '--display-config', [CompletionResultType]::ParameterName, 'Print the machine''s configuration as JSON and nothing else')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;status' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'Print the machine''s configuration as JSON and nothing else')
            [CompletionResult]::new('--display-config', '--display-config', [CompletionResultType]::ParameterName, 'Print the machine''s configuration as JSON and nothing else')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;run' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Name of the machine; made up when left out')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the machine; made up when left out')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Volume to mount; may be repeated')
            [CompletionResult]::new('--volume', '--volume', [CompletionResultType]::ParameterName, 'Volume to mount; may be repeated')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Refused: `fly machine update` changes existing machines')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Has no effect: the app has to exist')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('--metadata', '--metadata', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('-p', '-p', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--entrypoint', '--entrypoint', [CompletionResultType]::ParameterName, 'Replace the image''s entrypoint')
            [CompletionResult]::new('--restart', '--restart', [CompletionResultType]::ParameterName, 'What happens when the main process ends: no, on-failure or always')
            [CompletionResult]::new('--schedule', '--schedule', [CompletionResultType]::ParameterName, 'Run at intervals: hourly, daily, weekly or monthly')
            [CompletionResult]::new('--standby-for', '--standby-for', [CompletionResultType]::ParameterName, 'Ids of machines this one stands by for')
            [CompletionResult]::new('--autostart', '--autostart', [CompletionResultType]::ParameterName, 'Start the machine when a request for it arrives')
            [CompletionResult]::new('--autostop', '--autostop', [CompletionResultType]::ParameterName, 'What happens when no request arrives: off, stop or suspend')
            [CompletionResult]::new('--skip-dns-registration', '--skip-dns-registration', [CompletionResultType]::ParameterName, 'Keep the machine out of internal DNS')
            [CompletionResult]::new('--machine-config', '--machine-config', [CompletionResultType]::ParameterName, 'Whole or partial machine configuration: a JSON file, or JSON text')
            [CompletionResult]::new('--kernel-arg', '--kernel-arg', [CompletionResultType]::ParameterName, 'Argument for the kernel''s command line; may be repeated')
            [CompletionResult]::new('--rootfs-persist', '--rootfs-persist', [CompletionResultType]::ParameterName, 'Whether the root file system survives: never, restart or always')
            [CompletionResult]::new('--rootfs-size', '--rootfs-size', [CompletionResultType]::ParameterName, 'Size of the root file system in GB, or with a unit; 0 = as usual')
            [CompletionResult]::new('--swap-size', '--swap-size', [CompletionResultType]::ParameterName, 'Swap in MB, or with a unit')
            [CompletionResult]::new('--cachedrive-size', '--cachedrive-size', [CompletionResultType]::ParameterName, 'Scratch drive in MB, or with a unit; 0 = none')
            [CompletionResult]::new('--file-local', '--file-local', [CompletionResultType]::ParameterName, 'File from this computer; may be repeated')
            [CompletionResult]::new('--file-literal', '--file-literal', [CompletionResultType]::ParameterName, 'File with this text; may be repeated')
            [CompletionResult]::new('--file-secret', '--file-secret', [CompletionResultType]::ParameterName, 'File with the content of a secret; may be repeated')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--dockerfile', '--dockerfile', [CompletionResultType]::ParameterName, 'Refused: images for single machines are not built')
            [CompletionResult]::new('--build-arg', '--build-arg', [CompletionResultType]::ParameterName, 'build-arg')
            [CompletionResult]::new('--build-context-warn-size', '--build-context-warn-size', [CompletionResultType]::ParameterName, 'build-context-warn-size')
            [CompletionResult]::new('--build-target', '--build-target', [CompletionResultType]::ParameterName, 'build-target')
            [CompletionResult]::new('--image-label', '--image-label', [CompletionResultType]::ParameterName, 'image-label')
            [CompletionResult]::new('--container', '--container', [CompletionResultType]::ParameterName, 'Container of `--machine-config` that gets the image')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'user')
            [CompletionResult]::new('--command', '--command', [CompletionResultType]::ParameterName, 'command')
            [CompletionResult]::new('--wg', '--wg', [CompletionResultType]::ParameterName, 'wg')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--rm', '--rm', [CompletionResultType]::ParameterName, 'Destroy the machine when its main process ends')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait until its checks pass')
            [CompletionResult]::new('--use-zstd', '--use-zstd', [CompletionResultType]::ParameterName, 'Has no effect: nothing is built here')
            [CompletionResult]::new('--build-depot', '--build-depot', [CompletionResultType]::ParameterName, 'build-depot')
            [CompletionResult]::new('--build-local-only', '--build-local-only', [CompletionResultType]::ParameterName, 'build-local-only')
            [CompletionResult]::new('--build-nixpacks', '--build-nixpacks', [CompletionResultType]::ParameterName, 'build-nixpacks')
            [CompletionResult]::new('--build-only', '--build-only', [CompletionResultType]::ParameterName, 'build-only')
            [CompletionResult]::new('--build-remote-only', '--build-remote-only', [CompletionResultType]::ParameterName, 'build-remote-only')
            [CompletionResult]::new('--no-build-cache', '--no-build-cache', [CompletionResultType]::ParameterName, 'no-build-cache')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--shell', '--shell', [CompletionResultType]::ParameterName, 'Refused: a shell needs the private network')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;run' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Name of the machine; made up when left out')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the machine; made up when left out')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Volume to mount; may be repeated')
            [CompletionResult]::new('--volume', '--volume', [CompletionResultType]::ParameterName, 'Volume to mount; may be repeated')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Refused: `fly machine update` changes existing machines')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Has no effect: the app has to exist')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('--metadata', '--metadata', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('-p', '-p', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--entrypoint', '--entrypoint', [CompletionResultType]::ParameterName, 'Replace the image''s entrypoint')
            [CompletionResult]::new('--restart', '--restart', [CompletionResultType]::ParameterName, 'What happens when the main process ends: no, on-failure or always')
            [CompletionResult]::new('--schedule', '--schedule', [CompletionResultType]::ParameterName, 'Run at intervals: hourly, daily, weekly or monthly')
            [CompletionResult]::new('--standby-for', '--standby-for', [CompletionResultType]::ParameterName, 'Ids of machines this one stands by for')
            [CompletionResult]::new('--autostart', '--autostart', [CompletionResultType]::ParameterName, 'Start the machine when a request for it arrives')
            [CompletionResult]::new('--autostop', '--autostop', [CompletionResultType]::ParameterName, 'What happens when no request arrives: off, stop or suspend')
            [CompletionResult]::new('--skip-dns-registration', '--skip-dns-registration', [CompletionResultType]::ParameterName, 'Keep the machine out of internal DNS')
            [CompletionResult]::new('--machine-config', '--machine-config', [CompletionResultType]::ParameterName, 'Whole or partial machine configuration: a JSON file, or JSON text')
            [CompletionResult]::new('--kernel-arg', '--kernel-arg', [CompletionResultType]::ParameterName, 'Argument for the kernel''s command line; may be repeated')
            [CompletionResult]::new('--rootfs-persist', '--rootfs-persist', [CompletionResultType]::ParameterName, 'Whether the root file system survives: never, restart or always')
            [CompletionResult]::new('--rootfs-size', '--rootfs-size', [CompletionResultType]::ParameterName, 'Size of the root file system in GB, or with a unit; 0 = as usual')
            [CompletionResult]::new('--swap-size', '--swap-size', [CompletionResultType]::ParameterName, 'Swap in MB, or with a unit')
            [CompletionResult]::new('--cachedrive-size', '--cachedrive-size', [CompletionResultType]::ParameterName, 'Scratch drive in MB, or with a unit; 0 = none')
            [CompletionResult]::new('--file-local', '--file-local', [CompletionResultType]::ParameterName, 'File from this computer; may be repeated')
            [CompletionResult]::new('--file-literal', '--file-literal', [CompletionResultType]::ParameterName, 'File with this text; may be repeated')
            [CompletionResult]::new('--file-secret', '--file-secret', [CompletionResultType]::ParameterName, 'File with the content of a secret; may be repeated')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--dockerfile', '--dockerfile', [CompletionResultType]::ParameterName, 'Refused: images for single machines are not built')
            [CompletionResult]::new('--build-arg', '--build-arg', [CompletionResultType]::ParameterName, 'build-arg')
            [CompletionResult]::new('--build-context-warn-size', '--build-context-warn-size', [CompletionResultType]::ParameterName, 'build-context-warn-size')
            [CompletionResult]::new('--build-target', '--build-target', [CompletionResultType]::ParameterName, 'build-target')
            [CompletionResult]::new('--image-label', '--image-label', [CompletionResultType]::ParameterName, 'image-label')
            [CompletionResult]::new('--container', '--container', [CompletionResultType]::ParameterName, 'Container of `--machine-config` that gets the image')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'user')
            [CompletionResult]::new('--command', '--command', [CompletionResultType]::ParameterName, 'command')
            [CompletionResult]::new('--wg', '--wg', [CompletionResultType]::ParameterName, 'wg')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--rm', '--rm', [CompletionResultType]::ParameterName, 'Destroy the machine when its main process ends')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait until its checks pass')
            [CompletionResult]::new('--use-zstd', '--use-zstd', [CompletionResultType]::ParameterName, 'Has no effect: nothing is built here')
            [CompletionResult]::new('--build-depot', '--build-depot', [CompletionResultType]::ParameterName, 'build-depot')
            [CompletionResult]::new('--build-local-only', '--build-local-only', [CompletionResultType]::ParameterName, 'build-local-only')
            [CompletionResult]::new('--build-nixpacks', '--build-nixpacks', [CompletionResultType]::ParameterName, 'build-nixpacks')
            [CompletionResult]::new('--build-only', '--build-only', [CompletionResultType]::ParameterName, 'build-only')
            [CompletionResult]::new('--build-remote-only', '--build-remote-only', [CompletionResultType]::ParameterName, 'build-remote-only')
            [CompletionResult]::new('--no-build-cache', '--no-build-cache', [CompletionResultType]::ParameterName, 'no-build-cache')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--shell', '--shell', [CompletionResultType]::ParameterName, 'Refused: a shell needs the private network')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;run' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Name of the machine; made up when left out')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the machine; made up when left out')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Volume to mount; may be repeated')
            [CompletionResult]::new('--volume', '--volume', [CompletionResultType]::ParameterName, 'Volume to mount; may be repeated')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Refused: `fly machine update` changes existing machines')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Has no effect: the app has to exist')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('--metadata', '--metadata', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('-p', '-p', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--entrypoint', '--entrypoint', [CompletionResultType]::ParameterName, 'Replace the image''s entrypoint')
            [CompletionResult]::new('--restart', '--restart', [CompletionResultType]::ParameterName, 'What happens when the main process ends: no, on-failure or always')
            [CompletionResult]::new('--schedule', '--schedule', [CompletionResultType]::ParameterName, 'Run at intervals: hourly, daily, weekly or monthly')
            [CompletionResult]::new('--standby-for', '--standby-for', [CompletionResultType]::ParameterName, 'Ids of machines this one stands by for')
            [CompletionResult]::new('--autostart', '--autostart', [CompletionResultType]::ParameterName, 'Start the machine when a request for it arrives')
            [CompletionResult]::new('--autostop', '--autostop', [CompletionResultType]::ParameterName, 'What happens when no request arrives: off, stop or suspend')
            [CompletionResult]::new('--skip-dns-registration', '--skip-dns-registration', [CompletionResultType]::ParameterName, 'Keep the machine out of internal DNS')
            [CompletionResult]::new('--machine-config', '--machine-config', [CompletionResultType]::ParameterName, 'Whole or partial machine configuration: a JSON file, or JSON text')
            [CompletionResult]::new('--kernel-arg', '--kernel-arg', [CompletionResultType]::ParameterName, 'Argument for the kernel''s command line; may be repeated')
            [CompletionResult]::new('--rootfs-persist', '--rootfs-persist', [CompletionResultType]::ParameterName, 'Whether the root file system survives: never, restart or always')
            [CompletionResult]::new('--rootfs-size', '--rootfs-size', [CompletionResultType]::ParameterName, 'Size of the root file system in GB, or with a unit; 0 = as usual')
            [CompletionResult]::new('--swap-size', '--swap-size', [CompletionResultType]::ParameterName, 'Swap in MB, or with a unit')
            [CompletionResult]::new('--cachedrive-size', '--cachedrive-size', [CompletionResultType]::ParameterName, 'Scratch drive in MB, or with a unit; 0 = none')
            [CompletionResult]::new('--file-local', '--file-local', [CompletionResultType]::ParameterName, 'File from this computer; may be repeated')
            [CompletionResult]::new('--file-literal', '--file-literal', [CompletionResultType]::ParameterName, 'File with this text; may be repeated')
            [CompletionResult]::new('--file-secret', '--file-secret', [CompletionResultType]::ParameterName, 'File with the content of a secret; may be repeated')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--dockerfile', '--dockerfile', [CompletionResultType]::ParameterName, 'Refused: images for single machines are not built')
            [CompletionResult]::new('--build-arg', '--build-arg', [CompletionResultType]::ParameterName, 'build-arg')
            [CompletionResult]::new('--build-context-warn-size', '--build-context-warn-size', [CompletionResultType]::ParameterName, 'build-context-warn-size')
            [CompletionResult]::new('--build-target', '--build-target', [CompletionResultType]::ParameterName, 'build-target')
            [CompletionResult]::new('--image-label', '--image-label', [CompletionResultType]::ParameterName, 'image-label')
            [CompletionResult]::new('--container', '--container', [CompletionResultType]::ParameterName, 'Container of `--machine-config` that gets the image')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'user')
            [CompletionResult]::new('--command', '--command', [CompletionResultType]::ParameterName, 'command')
            [CompletionResult]::new('--wg', '--wg', [CompletionResultType]::ParameterName, 'wg')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--rm', '--rm', [CompletionResultType]::ParameterName, 'Destroy the machine when its main process ends')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait until its checks pass')
            [CompletionResult]::new('--use-zstd', '--use-zstd', [CompletionResultType]::ParameterName, 'Has no effect: nothing is built here')
            [CompletionResult]::new('--build-depot', '--build-depot', [CompletionResultType]::ParameterName, 'build-depot')
            [CompletionResult]::new('--build-local-only', '--build-local-only', [CompletionResultType]::ParameterName, 'build-local-only')
            [CompletionResult]::new('--build-nixpacks', '--build-nixpacks', [CompletionResultType]::ParameterName, 'build-nixpacks')
            [CompletionResult]::new('--build-only', '--build-only', [CompletionResultType]::ParameterName, 'build-only')
            [CompletionResult]::new('--build-remote-only', '--build-remote-only', [CompletionResultType]::ParameterName, 'build-remote-only')
            [CompletionResult]::new('--no-build-cache', '--no-build-cache', [CompletionResultType]::ParameterName, 'no-build-cache')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--shell', '--shell', [CompletionResultType]::ParameterName, 'Refused: a shell needs the private network')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Name of the machine; made up when left out')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the machine; made up when left out')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Volume to mount; may be repeated')
            [CompletionResult]::new('--volume', '--volume', [CompletionResultType]::ParameterName, 'Volume to mount; may be repeated')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Refused: `fly machine update` changes existing machines')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Has no effect: the app has to exist')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('--metadata', '--metadata', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('-p', '-p', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--entrypoint', '--entrypoint', [CompletionResultType]::ParameterName, 'Replace the image''s entrypoint')
            [CompletionResult]::new('--restart', '--restart', [CompletionResultType]::ParameterName, 'What happens when the main process ends: no, on-failure or always')
            [CompletionResult]::new('--schedule', '--schedule', [CompletionResultType]::ParameterName, 'Run at intervals: hourly, daily, weekly or monthly')
            [CompletionResult]::new('--standby-for', '--standby-for', [CompletionResultType]::ParameterName, 'Ids of machines this one stands by for')
            [CompletionResult]::new('--autostart', '--autostart', [CompletionResultType]::ParameterName, 'Start the machine when a request for it arrives')
            [CompletionResult]::new('--autostop', '--autostop', [CompletionResultType]::ParameterName, 'What happens when no request arrives: off, stop or suspend')
            [CompletionResult]::new('--skip-dns-registration', '--skip-dns-registration', [CompletionResultType]::ParameterName, 'Keep the machine out of internal DNS')
            [CompletionResult]::new('--machine-config', '--machine-config', [CompletionResultType]::ParameterName, 'Whole or partial machine configuration: a JSON file, or JSON text')
            [CompletionResult]::new('--kernel-arg', '--kernel-arg', [CompletionResultType]::ParameterName, 'Argument for the kernel''s command line; may be repeated')
            [CompletionResult]::new('--rootfs-persist', '--rootfs-persist', [CompletionResultType]::ParameterName, 'Whether the root file system survives: never, restart or always')
            [CompletionResult]::new('--rootfs-size', '--rootfs-size', [CompletionResultType]::ParameterName, 'Size of the root file system in GB, or with a unit; 0 = as usual')
            [CompletionResult]::new('--swap-size', '--swap-size', [CompletionResultType]::ParameterName, 'Swap in MB, or with a unit')
            [CompletionResult]::new('--cachedrive-size', '--cachedrive-size', [CompletionResultType]::ParameterName, 'Scratch drive in MB, or with a unit; 0 = none')
            [CompletionResult]::new('--file-local', '--file-local', [CompletionResultType]::ParameterName, 'File from this computer; may be repeated')
            [CompletionResult]::new('--file-literal', '--file-literal', [CompletionResultType]::ParameterName, 'File with this text; may be repeated')
            [CompletionResult]::new('--file-secret', '--file-secret', [CompletionResultType]::ParameterName, 'File with the content of a secret; may be repeated')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--dockerfile', '--dockerfile', [CompletionResultType]::ParameterName, 'Refused: images for single machines are not built')
            [CompletionResult]::new('--build-arg', '--build-arg', [CompletionResultType]::ParameterName, 'build-arg')
            [CompletionResult]::new('--build-context-warn-size', '--build-context-warn-size', [CompletionResultType]::ParameterName, 'build-context-warn-size')
            [CompletionResult]::new('--build-target', '--build-target', [CompletionResultType]::ParameterName, 'build-target')
            [CompletionResult]::new('--image-label', '--image-label', [CompletionResultType]::ParameterName, 'image-label')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--rm', '--rm', [CompletionResultType]::ParameterName, 'Destroy the machine when its main process ends')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait until its checks pass')
            [CompletionResult]::new('--use-zstd', '--use-zstd', [CompletionResultType]::ParameterName, 'Has no effect: nothing is built here')
            [CompletionResult]::new('--build-depot', '--build-depot', [CompletionResultType]::ParameterName, 'build-depot')
            [CompletionResult]::new('--build-local-only', '--build-local-only', [CompletionResultType]::ParameterName, 'build-local-only')
            [CompletionResult]::new('--build-nixpacks', '--build-nixpacks', [CompletionResultType]::ParameterName, 'build-nixpacks')
            [CompletionResult]::new('--build-only', '--build-only', [CompletionResultType]::ParameterName, 'build-only')
            [CompletionResult]::new('--build-remote-only', '--build-remote-only', [CompletionResultType]::ParameterName, 'build-remote-only')
            [CompletionResult]::new('--no-build-cache', '--no-build-cache', [CompletionResultType]::ParameterName, 'no-build-cache')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Name of the machine; made up when left out')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the machine; made up when left out')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Volume to mount; may be repeated')
            [CompletionResult]::new('--volume', '--volume', [CompletionResultType]::ParameterName, 'Volume to mount; may be repeated')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Refused: `fly machine update` changes existing machines')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Has no effect: the app has to exist')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('--metadata', '--metadata', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('-p', '-p', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--entrypoint', '--entrypoint', [CompletionResultType]::ParameterName, 'Replace the image''s entrypoint')
            [CompletionResult]::new('--restart', '--restart', [CompletionResultType]::ParameterName, 'What happens when the main process ends: no, on-failure or always')
            [CompletionResult]::new('--schedule', '--schedule', [CompletionResultType]::ParameterName, 'Run at intervals: hourly, daily, weekly or monthly')
            [CompletionResult]::new('--standby-for', '--standby-for', [CompletionResultType]::ParameterName, 'Ids of machines this one stands by for')
            [CompletionResult]::new('--autostart', '--autostart', [CompletionResultType]::ParameterName, 'Start the machine when a request for it arrives')
            [CompletionResult]::new('--autostop', '--autostop', [CompletionResultType]::ParameterName, 'What happens when no request arrives: off, stop or suspend')
            [CompletionResult]::new('--skip-dns-registration', '--skip-dns-registration', [CompletionResultType]::ParameterName, 'Keep the machine out of internal DNS')
            [CompletionResult]::new('--machine-config', '--machine-config', [CompletionResultType]::ParameterName, 'Whole or partial machine configuration: a JSON file, or JSON text')
            [CompletionResult]::new('--kernel-arg', '--kernel-arg', [CompletionResultType]::ParameterName, 'Argument for the kernel''s command line; may be repeated')
            [CompletionResult]::new('--rootfs-persist', '--rootfs-persist', [CompletionResultType]::ParameterName, 'Whether the root file system survives: never, restart or always')
            [CompletionResult]::new('--rootfs-size', '--rootfs-size', [CompletionResultType]::ParameterName, 'Size of the root file system in GB, or with a unit; 0 = as usual')
            [CompletionResult]::new('--swap-size', '--swap-size', [CompletionResultType]::ParameterName, 'Swap in MB, or with a unit')
            [CompletionResult]::new('--cachedrive-size', '--cachedrive-size', [CompletionResultType]::ParameterName, 'Scratch drive in MB, or with a unit; 0 = none')
            [CompletionResult]::new('--file-local', '--file-local', [CompletionResultType]::ParameterName, 'File from this computer; may be repeated')
            [CompletionResult]::new('--file-literal', '--file-literal', [CompletionResultType]::ParameterName, 'File with this text; may be repeated')
            [CompletionResult]::new('--file-secret', '--file-secret', [CompletionResultType]::ParameterName, 'File with the content of a secret; may be repeated')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--dockerfile', '--dockerfile', [CompletionResultType]::ParameterName, 'Refused: images for single machines are not built')
            [CompletionResult]::new('--build-arg', '--build-arg', [CompletionResultType]::ParameterName, 'build-arg')
            [CompletionResult]::new('--build-context-warn-size', '--build-context-warn-size', [CompletionResultType]::ParameterName, 'build-context-warn-size')
            [CompletionResult]::new('--build-target', '--build-target', [CompletionResultType]::ParameterName, 'build-target')
            [CompletionResult]::new('--image-label', '--image-label', [CompletionResultType]::ParameterName, 'image-label')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--rm', '--rm', [CompletionResultType]::ParameterName, 'Destroy the machine when its main process ends')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait until its checks pass')
            [CompletionResult]::new('--use-zstd', '--use-zstd', [CompletionResultType]::ParameterName, 'Has no effect: nothing is built here')
            [CompletionResult]::new('--build-depot', '--build-depot', [CompletionResultType]::ParameterName, 'build-depot')
            [CompletionResult]::new('--build-local-only', '--build-local-only', [CompletionResultType]::ParameterName, 'build-local-only')
            [CompletionResult]::new('--build-nixpacks', '--build-nixpacks', [CompletionResultType]::ParameterName, 'build-nixpacks')
            [CompletionResult]::new('--build-only', '--build-only', [CompletionResultType]::ParameterName, 'build-only')
            [CompletionResult]::new('--build-remote-only', '--build-remote-only', [CompletionResultType]::ParameterName, 'build-remote-only')
            [CompletionResult]::new('--no-build-cache', '--no-build-cache', [CompletionResultType]::ParameterName, 'no-build-cache')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Name of the machine; made up when left out')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the machine; made up when left out')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Volume to mount; may be repeated')
            [CompletionResult]::new('--volume', '--volume', [CompletionResultType]::ParameterName, 'Volume to mount; may be repeated')
            [CompletionResult]::new('--id', '--id', [CompletionResultType]::ParameterName, 'Refused: `fly machine update` changes existing machines')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Has no effect: the app has to exist')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('--metadata', '--metadata', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('-p', '-p', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--entrypoint', '--entrypoint', [CompletionResultType]::ParameterName, 'Replace the image''s entrypoint')
            [CompletionResult]::new('--restart', '--restart', [CompletionResultType]::ParameterName, 'What happens when the main process ends: no, on-failure or always')
            [CompletionResult]::new('--schedule', '--schedule', [CompletionResultType]::ParameterName, 'Run at intervals: hourly, daily, weekly or monthly')
            [CompletionResult]::new('--standby-for', '--standby-for', [CompletionResultType]::ParameterName, 'Ids of machines this one stands by for')
            [CompletionResult]::new('--autostart', '--autostart', [CompletionResultType]::ParameterName, 'Start the machine when a request for it arrives')
            [CompletionResult]::new('--autostop', '--autostop', [CompletionResultType]::ParameterName, 'What happens when no request arrives: off, stop or suspend')
            [CompletionResult]::new('--skip-dns-registration', '--skip-dns-registration', [CompletionResultType]::ParameterName, 'Keep the machine out of internal DNS')
            [CompletionResult]::new('--machine-config', '--machine-config', [CompletionResultType]::ParameterName, 'Whole or partial machine configuration: a JSON file, or JSON text')
            [CompletionResult]::new('--kernel-arg', '--kernel-arg', [CompletionResultType]::ParameterName, 'Argument for the kernel''s command line; may be repeated')
            [CompletionResult]::new('--rootfs-persist', '--rootfs-persist', [CompletionResultType]::ParameterName, 'Whether the root file system survives: never, restart or always')
            [CompletionResult]::new('--rootfs-size', '--rootfs-size', [CompletionResultType]::ParameterName, 'Size of the root file system in GB, or with a unit; 0 = as usual')
            [CompletionResult]::new('--swap-size', '--swap-size', [CompletionResultType]::ParameterName, 'Swap in MB, or with a unit')
            [CompletionResult]::new('--cachedrive-size', '--cachedrive-size', [CompletionResultType]::ParameterName, 'Scratch drive in MB, or with a unit; 0 = none')
            [CompletionResult]::new('--file-local', '--file-local', [CompletionResultType]::ParameterName, 'File from this computer; may be repeated')
            [CompletionResult]::new('--file-literal', '--file-literal', [CompletionResultType]::ParameterName, 'File with this text; may be repeated')
            [CompletionResult]::new('--file-secret', '--file-secret', [CompletionResultType]::ParameterName, 'File with the content of a secret; may be repeated')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--dockerfile', '--dockerfile', [CompletionResultType]::ParameterName, 'Refused: images for single machines are not built')
            [CompletionResult]::new('--build-arg', '--build-arg', [CompletionResultType]::ParameterName, 'build-arg')
            [CompletionResult]::new('--build-context-warn-size', '--build-context-warn-size', [CompletionResultType]::ParameterName, 'build-context-warn-size')
            [CompletionResult]::new('--build-target', '--build-target', [CompletionResultType]::ParameterName, 'build-target')
            [CompletionResult]::new('--image-label', '--image-label', [CompletionResultType]::ParameterName, 'image-label')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--rm', '--rm', [CompletionResultType]::ParameterName, 'Destroy the machine when its main process ends')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait until its checks pass')
            [CompletionResult]::new('--use-zstd', '--use-zstd', [CompletionResultType]::ParameterName, 'Has no effect: nothing is built here')
            [CompletionResult]::new('--build-depot', '--build-depot', [CompletionResultType]::ParameterName, 'build-depot')
            [CompletionResult]::new('--build-local-only', '--build-local-only', [CompletionResultType]::ParameterName, 'build-local-only')
            [CompletionResult]::new('--build-nixpacks', '--build-nixpacks', [CompletionResultType]::ParameterName, 'build-nixpacks')
            [CompletionResult]::new('--build-only', '--build-only', [CompletionResultType]::ParameterName, 'build-only')
            [CompletionResult]::new('--build-remote-only', '--build-remote-only', [CompletionResultType]::ParameterName, 'build-remote-only')
            [CompletionResult]::new('--no-build-cache', '--no-build-cache', [CompletionResultType]::ParameterName, 'no-build-cache')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;clone' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the new machine; made up when left out')
            [CompletionResult]::new('--attach-volume', '--attach-volume', [CompletionResultType]::ParameterName, 'Existing volume for the new machine, with a mount path if the source has none')
            [CompletionResult]::new('--from-snapshot', '--from-snapshot', [CompletionResultType]::ParameterName, 'Snapshot to fill the new volume from; `last` = the newest one of the source''s volume')
            [CompletionResult]::new('--volume-requires-unique-zone', '--volume-requires-unique-zone', [CompletionResultType]::ParameterName, 'Place the new volume in another zone than its namesakes')
            [CompletionResult]::new('--override-cmd', '--override-cmd', [CompletionResultType]::ParameterName, 'Command of the new machine')
            [CompletionResult]::new('--standby-for', '--standby-for', [CompletionResultType]::ParameterName, 'Ids of machines the new one stands by for; `source` = the one that is cloned')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--clear-cmd', '--clear-cmd', [CompletionResultType]::ParameterName, 'Let the new machine run the image''s own command')
            [CompletionResult]::new('--clear-auto-destroy', '--clear-auto-destroy', [CompletionResultType]::ParameterName, 'Keep the new machine when its main process ends')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait until the new machine runs')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;clone' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the new machine; made up when left out')
            [CompletionResult]::new('--attach-volume', '--attach-volume', [CompletionResultType]::ParameterName, 'Existing volume for the new machine, with a mount path if the source has none')
            [CompletionResult]::new('--from-snapshot', '--from-snapshot', [CompletionResultType]::ParameterName, 'Snapshot to fill the new volume from; `last` = the newest one of the source''s volume')
            [CompletionResult]::new('--volume-requires-unique-zone', '--volume-requires-unique-zone', [CompletionResultType]::ParameterName, 'Place the new volume in another zone than its namesakes')
            [CompletionResult]::new('--override-cmd', '--override-cmd', [CompletionResultType]::ParameterName, 'Command of the new machine')
            [CompletionResult]::new('--standby-for', '--standby-for', [CompletionResultType]::ParameterName, 'Ids of machines the new one stands by for; `source` = the one that is cloned')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--clear-cmd', '--clear-cmd', [CompletionResultType]::ParameterName, 'Let the new machine run the image''s own command')
            [CompletionResult]::new('--clear-auto-destroy', '--clear-auto-destroy', [CompletionResultType]::ParameterName, 'Keep the new machine when its main process ends')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait until the new machine runs')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;clone' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Name of the new machine; made up when left out')
            [CompletionResult]::new('--attach-volume', '--attach-volume', [CompletionResultType]::ParameterName, 'Existing volume for the new machine, with a mount path if the source has none')
            [CompletionResult]::new('--from-snapshot', '--from-snapshot', [CompletionResultType]::ParameterName, 'Snapshot to fill the new volume from; `last` = the newest one of the source''s volume')
            [CompletionResult]::new('--volume-requires-unique-zone', '--volume-requires-unique-zone', [CompletionResultType]::ParameterName, 'Place the new volume in another zone than its namesakes')
            [CompletionResult]::new('--override-cmd', '--override-cmd', [CompletionResultType]::ParameterName, 'Command of the new machine')
            [CompletionResult]::new('--standby-for', '--standby-for', [CompletionResultType]::ParameterName, 'Ids of machines the new one stands by for; `source` = the one that is cloned')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--clear-cmd', '--clear-cmd', [CompletionResultType]::ParameterName, 'Let the new machine run the image''s own command')
            [CompletionResult]::new('--clear-auto-destroy', '--clear-auto-destroy', [CompletionResultType]::ParameterName, 'Keep the new machine when its main process ends')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait until the new machine runs')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;update' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Image to run')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Image to run')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Command, instead of the image''s; an empty one = the image''s')
            [CompletionResult]::new('--command', '--command', [CompletionResultType]::ParameterName, 'Command, instead of the image''s; an empty one = the image''s')
            [CompletionResult]::new('--container', '--container', [CompletionResultType]::ParameterName, 'Container that gets the image')
            [CompletionResult]::new('--mount-point', '--mount-point', [CompletionResultType]::ParameterName, 'Where the machine''s volume is mounted')
            [CompletionResult]::new('--wait-timeout', '--wait-timeout', [CompletionResultType]::ParameterName, 'Seconds the machine may take to start and to be healthy')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('--metadata', '--metadata', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('-p', '-p', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--entrypoint', '--entrypoint', [CompletionResultType]::ParameterName, 'Replace the image''s entrypoint')
            [CompletionResult]::new('--restart', '--restart', [CompletionResultType]::ParameterName, 'What happens when the main process ends: no, on-failure or always')
            [CompletionResult]::new('--schedule', '--schedule', [CompletionResultType]::ParameterName, 'Run at intervals: hourly, daily, weekly or monthly')
            [CompletionResult]::new('--standby-for', '--standby-for', [CompletionResultType]::ParameterName, 'Ids of machines this one stands by for')
            [CompletionResult]::new('--autostart', '--autostart', [CompletionResultType]::ParameterName, 'Start the machine when a request for it arrives')
            [CompletionResult]::new('--autostop', '--autostop', [CompletionResultType]::ParameterName, 'What happens when no request arrives: off, stop or suspend')
            [CompletionResult]::new('--skip-dns-registration', '--skip-dns-registration', [CompletionResultType]::ParameterName, 'Keep the machine out of internal DNS')
            [CompletionResult]::new('--machine-config', '--machine-config', [CompletionResultType]::ParameterName, 'Whole or partial machine configuration: a JSON file, or JSON text')
            [CompletionResult]::new('--kernel-arg', '--kernel-arg', [CompletionResultType]::ParameterName, 'Argument for the kernel''s command line; may be repeated')
            [CompletionResult]::new('--rootfs-persist', '--rootfs-persist', [CompletionResultType]::ParameterName, 'Whether the root file system survives: never, restart or always')
            [CompletionResult]::new('--rootfs-size', '--rootfs-size', [CompletionResultType]::ParameterName, 'Size of the root file system in GB, or with a unit; 0 = as usual')
            [CompletionResult]::new('--swap-size', '--swap-size', [CompletionResultType]::ParameterName, 'Swap in MB, or with a unit')
            [CompletionResult]::new('--cachedrive-size', '--cachedrive-size', [CompletionResultType]::ParameterName, 'Scratch drive in MB, or with a unit; 0 = none')
            [CompletionResult]::new('--file-local', '--file-local', [CompletionResultType]::ParameterName, 'File from this computer; may be repeated')
            [CompletionResult]::new('--file-literal', '--file-literal', [CompletionResultType]::ParameterName, 'File with this text; may be repeated')
            [CompletionResult]::new('--file-secret', '--file-secret', [CompletionResultType]::ParameterName, 'File with the content of a secret; may be repeated')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--dockerfile', '--dockerfile', [CompletionResultType]::ParameterName, 'Refused: images for single machines are not built')
            [CompletionResult]::new('--build-arg', '--build-arg', [CompletionResultType]::ParameterName, 'build-arg')
            [CompletionResult]::new('--build-context-warn-size', '--build-context-warn-size', [CompletionResultType]::ParameterName, 'build-context-warn-size')
            [CompletionResult]::new('--build-target', '--build-target', [CompletionResultType]::ParameterName, 'build-target')
            [CompletionResult]::new('--image-label', '--image-label', [CompletionResultType]::ParameterName, 'image-label')
            [CompletionResult]::new('--buildkit-addr', '--buildkit-addr', [CompletionResultType]::ParameterName, 'buildkit-addr')
            [CompletionResult]::new('--buildkit-image', '--buildkit-image', [CompletionResultType]::ParameterName, 'buildkit-image')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--skip-start', '--skip-start', [CompletionResultType]::ParameterName, 'Do not start the machine')
            [CompletionResult]::new('--skip-health-checks', '--skip-health-checks', [CompletionResultType]::ParameterName, 'Do not wait until the machine''s checks pass')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait at all')
            [CompletionResult]::new('--build-depot', '--build-depot', [CompletionResultType]::ParameterName, 'build-depot')
            [CompletionResult]::new('--build-local-only', '--build-local-only', [CompletionResultType]::ParameterName, 'build-local-only')
            [CompletionResult]::new('--build-nixpacks', '--build-nixpacks', [CompletionResultType]::ParameterName, 'build-nixpacks')
            [CompletionResult]::new('--build-only', '--build-only', [CompletionResultType]::ParameterName, 'build-only')
            [CompletionResult]::new('--build-remote-only', '--build-remote-only', [CompletionResultType]::ParameterName, 'build-remote-only')
            [CompletionResult]::new('--no-build-cache', '--no-build-cache', [CompletionResultType]::ParameterName, 'no-build-cache')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--buildkit', '--buildkit', [CompletionResultType]::ParameterName, 'Refused: images for single machines are not built')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;update' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Image to run')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Image to run')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Command, instead of the image''s; an empty one = the image''s')
            [CompletionResult]::new('--command', '--command', [CompletionResultType]::ParameterName, 'Command, instead of the image''s; an empty one = the image''s')
            [CompletionResult]::new('--container', '--container', [CompletionResultType]::ParameterName, 'Container that gets the image')
            [CompletionResult]::new('--mount-point', '--mount-point', [CompletionResultType]::ParameterName, 'Where the machine''s volume is mounted')
            [CompletionResult]::new('--wait-timeout', '--wait-timeout', [CompletionResultType]::ParameterName, 'Seconds the machine may take to start and to be healthy')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('--metadata', '--metadata', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('-p', '-p', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--entrypoint', '--entrypoint', [CompletionResultType]::ParameterName, 'Replace the image''s entrypoint')
            [CompletionResult]::new('--restart', '--restart', [CompletionResultType]::ParameterName, 'What happens when the main process ends: no, on-failure or always')
            [CompletionResult]::new('--schedule', '--schedule', [CompletionResultType]::ParameterName, 'Run at intervals: hourly, daily, weekly or monthly')
            [CompletionResult]::new('--standby-for', '--standby-for', [CompletionResultType]::ParameterName, 'Ids of machines this one stands by for')
            [CompletionResult]::new('--autostart', '--autostart', [CompletionResultType]::ParameterName, 'Start the machine when a request for it arrives')
            [CompletionResult]::new('--autostop', '--autostop', [CompletionResultType]::ParameterName, 'What happens when no request arrives: off, stop or suspend')
            [CompletionResult]::new('--skip-dns-registration', '--skip-dns-registration', [CompletionResultType]::ParameterName, 'Keep the machine out of internal DNS')
            [CompletionResult]::new('--machine-config', '--machine-config', [CompletionResultType]::ParameterName, 'Whole or partial machine configuration: a JSON file, or JSON text')
            [CompletionResult]::new('--kernel-arg', '--kernel-arg', [CompletionResultType]::ParameterName, 'Argument for the kernel''s command line; may be repeated')
            [CompletionResult]::new('--rootfs-persist', '--rootfs-persist', [CompletionResultType]::ParameterName, 'Whether the root file system survives: never, restart or always')
            [CompletionResult]::new('--rootfs-size', '--rootfs-size', [CompletionResultType]::ParameterName, 'Size of the root file system in GB, or with a unit; 0 = as usual')
            [CompletionResult]::new('--swap-size', '--swap-size', [CompletionResultType]::ParameterName, 'Swap in MB, or with a unit')
            [CompletionResult]::new('--cachedrive-size', '--cachedrive-size', [CompletionResultType]::ParameterName, 'Scratch drive in MB, or with a unit; 0 = none')
            [CompletionResult]::new('--file-local', '--file-local', [CompletionResultType]::ParameterName, 'File from this computer; may be repeated')
            [CompletionResult]::new('--file-literal', '--file-literal', [CompletionResultType]::ParameterName, 'File with this text; may be repeated')
            [CompletionResult]::new('--file-secret', '--file-secret', [CompletionResultType]::ParameterName, 'File with the content of a secret; may be repeated')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--dockerfile', '--dockerfile', [CompletionResultType]::ParameterName, 'Refused: images for single machines are not built')
            [CompletionResult]::new('--build-arg', '--build-arg', [CompletionResultType]::ParameterName, 'build-arg')
            [CompletionResult]::new('--build-context-warn-size', '--build-context-warn-size', [CompletionResultType]::ParameterName, 'build-context-warn-size')
            [CompletionResult]::new('--build-target', '--build-target', [CompletionResultType]::ParameterName, 'build-target')
            [CompletionResult]::new('--image-label', '--image-label', [CompletionResultType]::ParameterName, 'image-label')
            [CompletionResult]::new('--buildkit-addr', '--buildkit-addr', [CompletionResultType]::ParameterName, 'buildkit-addr')
            [CompletionResult]::new('--buildkit-image', '--buildkit-image', [CompletionResultType]::ParameterName, 'buildkit-image')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--skip-start', '--skip-start', [CompletionResultType]::ParameterName, 'Do not start the machine')
            [CompletionResult]::new('--skip-health-checks', '--skip-health-checks', [CompletionResultType]::ParameterName, 'Do not wait until the machine''s checks pass')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait at all')
            [CompletionResult]::new('--build-depot', '--build-depot', [CompletionResultType]::ParameterName, 'build-depot')
            [CompletionResult]::new('--build-local-only', '--build-local-only', [CompletionResultType]::ParameterName, 'build-local-only')
            [CompletionResult]::new('--build-nixpacks', '--build-nixpacks', [CompletionResultType]::ParameterName, 'build-nixpacks')
            [CompletionResult]::new('--build-only', '--build-only', [CompletionResultType]::ParameterName, 'build-only')
            [CompletionResult]::new('--build-remote-only', '--build-remote-only', [CompletionResultType]::ParameterName, 'build-remote-only')
            [CompletionResult]::new('--no-build-cache', '--no-build-cache', [CompletionResultType]::ParameterName, 'no-build-cache')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--buildkit', '--buildkit', [CompletionResultType]::ParameterName, 'Refused: images for single machines are not built')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;update' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Image to run')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Image to run')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Command, instead of the image''s; an empty one = the image''s')
            [CompletionResult]::new('--command', '--command', [CompletionResultType]::ParameterName, 'Command, instead of the image''s; an empty one = the image''s')
            [CompletionResult]::new('--container', '--container', [CompletionResultType]::ParameterName, 'Container that gets the image')
            [CompletionResult]::new('--mount-point', '--mount-point', [CompletionResultType]::ParameterName, 'Where the machine''s volume is mounted')
            [CompletionResult]::new('--wait-timeout', '--wait-timeout', [CompletionResultType]::ParameterName, 'Seconds the machine may take to start and to be healthy')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Environment variable; may be repeated')
            [CompletionResult]::new('-m', '-m', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('--metadata', '--metadata', [CompletionResultType]::ParameterName, 'Metadata of the machine; may be repeated')
            [CompletionResult]::new('-p', '-p', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--port', '--port', [CompletionResultType]::ParameterName, 'Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away')
            [CompletionResult]::new('--entrypoint', '--entrypoint', [CompletionResultType]::ParameterName, 'Replace the image''s entrypoint')
            [CompletionResult]::new('--restart', '--restart', [CompletionResultType]::ParameterName, 'What happens when the main process ends: no, on-failure or always')
            [CompletionResult]::new('--schedule', '--schedule', [CompletionResultType]::ParameterName, 'Run at intervals: hourly, daily, weekly or monthly')
            [CompletionResult]::new('--standby-for', '--standby-for', [CompletionResultType]::ParameterName, 'Ids of machines this one stands by for')
            [CompletionResult]::new('--autostart', '--autostart', [CompletionResultType]::ParameterName, 'Start the machine when a request for it arrives')
            [CompletionResult]::new('--autostop', '--autostop', [CompletionResultType]::ParameterName, 'What happens when no request arrives: off, stop or suspend')
            [CompletionResult]::new('--skip-dns-registration', '--skip-dns-registration', [CompletionResultType]::ParameterName, 'Keep the machine out of internal DNS')
            [CompletionResult]::new('--machine-config', '--machine-config', [CompletionResultType]::ParameterName, 'Whole or partial machine configuration: a JSON file, or JSON text')
            [CompletionResult]::new('--kernel-arg', '--kernel-arg', [CompletionResultType]::ParameterName, 'Argument for the kernel''s command line; may be repeated')
            [CompletionResult]::new('--rootfs-persist', '--rootfs-persist', [CompletionResultType]::ParameterName, 'Whether the root file system survives: never, restart or always')
            [CompletionResult]::new('--rootfs-size', '--rootfs-size', [CompletionResultType]::ParameterName, 'Size of the root file system in GB, or with a unit; 0 = as usual')
            [CompletionResult]::new('--swap-size', '--swap-size', [CompletionResultType]::ParameterName, 'Swap in MB, or with a unit')
            [CompletionResult]::new('--cachedrive-size', '--cachedrive-size', [CompletionResultType]::ParameterName, 'Scratch drive in MB, or with a unit; 0 = none')
            [CompletionResult]::new('--file-local', '--file-local', [CompletionResultType]::ParameterName, 'File from this computer; may be repeated')
            [CompletionResult]::new('--file-literal', '--file-literal', [CompletionResultType]::ParameterName, 'File with this text; may be repeated')
            [CompletionResult]::new('--file-secret', '--file-secret', [CompletionResultType]::ParameterName, 'File with the content of a secret; may be repeated')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--dockerfile', '--dockerfile', [CompletionResultType]::ParameterName, 'Refused: images for single machines are not built')
            [CompletionResult]::new('--build-arg', '--build-arg', [CompletionResultType]::ParameterName, 'build-arg')
            [CompletionResult]::new('--build-context-warn-size', '--build-context-warn-size', [CompletionResultType]::ParameterName, 'build-context-warn-size')
            [CompletionResult]::new('--build-target', '--build-target', [CompletionResultType]::ParameterName, 'build-target')
            [CompletionResult]::new('--image-label', '--image-label', [CompletionResultType]::ParameterName, 'image-label')
            [CompletionResult]::new('--buildkit-addr', '--buildkit-addr', [CompletionResultType]::ParameterName, 'buildkit-addr')
            [CompletionResult]::new('--buildkit-image', '--buildkit-image', [CompletionResultType]::ParameterName, 'buildkit-image')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--skip-start', '--skip-start', [CompletionResultType]::ParameterName, 'Do not start the machine')
            [CompletionResult]::new('--skip-health-checks', '--skip-health-checks', [CompletionResultType]::ParameterName, 'Do not wait until the machine''s checks pass')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait at all')
            [CompletionResult]::new('--build-depot', '--build-depot', [CompletionResultType]::ParameterName, 'build-depot')
            [CompletionResult]::new('--build-local-only', '--build-local-only', [CompletionResultType]::ParameterName, 'build-local-only')
            [CompletionResult]::new('--build-nixpacks', '--build-nixpacks', [CompletionResultType]::ParameterName, 'build-nixpacks')
            [CompletionResult]::new('--build-only', '--build-only', [CompletionResultType]::ParameterName, 'build-only')
            [CompletionResult]::new('--build-remote-only', '--build-remote-only', [CompletionResultType]::ParameterName, 'build-remote-only')
            [CompletionResult]::new('--no-build-cache', '--no-build-cache', [CompletionResultType]::ParameterName, 'no-build-cache')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--buildkit', '--buildkit', [CompletionResultType]::ParameterName, 'Refused: images for single machines are not built')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;start' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;start' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;start' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;stop' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Signal to stop with, such as SIGINT')
            [CompletionResult]::new('--signal', '--signal', [CompletionResultType]::ParameterName, 'Signal to stop with, such as SIGINT')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Seconds until the machine is killed')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Wait this long until it has stopped; 0 = do not wait')
            [CompletionResult]::new('--wait-timeout', '--wait-timeout', [CompletionResultType]::ParameterName, 'Wait this long until it has stopped; 0 = do not wait')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;stop' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Signal to stop with, such as SIGINT')
            [CompletionResult]::new('--signal', '--signal', [CompletionResultType]::ParameterName, 'Signal to stop with, such as SIGINT')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Seconds until the machine is killed')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Wait this long until it has stopped; 0 = do not wait')
            [CompletionResult]::new('--wait-timeout', '--wait-timeout', [CompletionResultType]::ParameterName, 'Wait this long until it has stopped; 0 = do not wait')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;stop' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Signal to stop with, such as SIGINT')
            [CompletionResult]::new('--signal', '--signal', [CompletionResultType]::ParameterName, 'Signal to stop with, such as SIGINT')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Seconds until the machine is killed')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Wait this long until it has stopped; 0 = do not wait')
            [CompletionResult]::new('--wait-timeout', '--wait-timeout', [CompletionResultType]::ParameterName, 'Wait this long until it has stopped; 0 = do not wait')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;restart' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Signal to stop with, such as SIGINT')
            [CompletionResult]::new('--signal', '--signal', [CompletionResultType]::ParameterName, 'Signal to stop with, such as SIGINT')
            [CompletionResult]::new('--time', '--time', [CompletionResultType]::ParameterName, 'Seconds until the machine is killed')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Kill the machine instead of stopping it')
            [CompletionResult]::new('--skip-health-checks', '--skip-health-checks', [CompletionResultType]::ParameterName, 'Go on without waiting until the machine is healthy again')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;restart' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Signal to stop with, such as SIGINT')
            [CompletionResult]::new('--signal', '--signal', [CompletionResultType]::ParameterName, 'Signal to stop with, such as SIGINT')
            [CompletionResult]::new('--time', '--time', [CompletionResultType]::ParameterName, 'Seconds until the machine is killed')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Kill the machine instead of stopping it')
            [CompletionResult]::new('--skip-health-checks', '--skip-health-checks', [CompletionResultType]::ParameterName, 'Go on without waiting until the machine is healthy again')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;restart' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Signal to stop with, such as SIGINT')
            [CompletionResult]::new('--signal', '--signal', [CompletionResultType]::ParameterName, 'Signal to stop with, such as SIGINT')
            [CompletionResult]::new('--time', '--time', [CompletionResultType]::ParameterName, 'Seconds until the machine is killed')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Kill the machine instead of stopping it')
            [CompletionResult]::new('--skip-health-checks', '--skip-health-checks', [CompletionResultType]::ParameterName, 'Go on without waiting until the machine is healthy again')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;suspend' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Wait this long until it is suspended; 0 = do not wait')
            [CompletionResult]::new('--wait-timeout', '--wait-timeout', [CompletionResultType]::ParameterName, 'Wait this long until it is suspended; 0 = do not wait')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;suspend' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Wait this long until it is suspended; 0 = do not wait')
            [CompletionResult]::new('--wait-timeout', '--wait-timeout', [CompletionResultType]::ParameterName, 'Wait this long until it is suspended; 0 = do not wait')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;suspend' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'Wait this long until it is suspended; 0 = do not wait')
            [CompletionResult]::new('--wait-timeout', '--wait-timeout', [CompletionResultType]::ParameterName, 'Wait this long until it is suspended; 0 = do not wait')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;kill' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;kill' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;kill' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;destroy' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;remove' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;rm' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;destroy' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;remove' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;rm' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;destroy' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;remove' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;rm' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Destroy every machine of the app that runs this image')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Destroy machines that run as well')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;exec' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--container', '--container', [CompletionResultType]::ParameterName, 'Container to run it in')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Seconds the command may take')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--no-container', '--no-container', [CompletionResultType]::ParameterName, 'Run it in the machine itself, not in a container')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose the machine from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;exec' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--container', '--container', [CompletionResultType]::ParameterName, 'Container to run it in')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Seconds the command may take')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--no-container', '--no-container', [CompletionResultType]::ParameterName, 'Run it in the machine itself, not in a container')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose the machine from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;exec' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--container', '--container', [CompletionResultType]::ParameterName, 'Container to run it in')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Seconds the command may take')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--no-container', '--no-container', [CompletionResultType]::ParameterName, 'Run it in the machine itself, not in a container')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose the machine from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;cordon' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;cordon' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;cordon' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;uncordon' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;uncordon' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;uncordon' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;wait' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'State to wait for; `settled` is any that lasts')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'How long to wait')
            [CompletionResult]::new('--wait-timeout', '--wait-timeout', [CompletionResultType]::ParameterName, 'How long to wait')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;wait' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'State to wait for; `settled` is any that lasts')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'How long to wait')
            [CompletionResult]::new('--wait-timeout', '--wait-timeout', [CompletionResultType]::ParameterName, 'How long to wait')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;wait' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'State to wait for; `settled` is any that lasts')
            [CompletionResult]::new('-w', '-w', [CompletionResultType]::ParameterName, 'How long to wait')
            [CompletionResult]::new('--wait-timeout', '--wait-timeout', [CompletionResultType]::ParameterName, 'How long to wait')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without an id anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;leases' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;machine;lease' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;machine;leases;view' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;lease;view' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;leases;clear' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;lease;clear' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;leases;help' {
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;machine;leases;help;view' {
            break
        }
        'fly;machine;leases;help;clear' {
            break
        }
        'fly;machine;leases;help;help' {
            break
        }
        'fly;machine;lease;help' {
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;machine;lease;help;view' {
            break
        }
        'fly;machine;lease;help;clear' {
            break
        }
        'fly;machine;lease;help;help' {
            break
        }
        'fly;machines;leases' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;machines;lease' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;machines;leases;view' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;lease;view' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;leases;clear' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;lease;clear' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;leases;help' {
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;machines;leases;help;view' {
            break
        }
        'fly;machines;leases;help;clear' {
            break
        }
        'fly;machines;leases;help;help' {
            break
        }
        'fly;machines;lease;help' {
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;machines;lease;help;view' {
            break
        }
        'fly;machines;lease;help;clear' {
            break
        }
        'fly;machines;lease;help;help' {
            break
        }
        'fly;m;leases' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;m;lease' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;m;leases;view' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;lease;view' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;leases;clear' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;lease;clear' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose from a list, which happens without ids anyway')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;leases;help' {
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;m;leases;help;view' {
            break
        }
        'fly;m;leases;help;clear' {
            break
        }
        'fly;m;leases;help;help' {
            break
        }
        'fly;m;lease;help' {
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;m;lease;help;view' {
            break
        }
        'fly;m;lease;help;clear' {
            break
        }
        'fly;m;lease;help;help' {
            break
        }
        'fly;machine;api-proxy' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Private network, instead of the default one')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing about the tunnel')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing about the tunnel')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machines;api-proxy' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Private network, instead of the default one')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing about the tunnel')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing about the tunnel')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;m;api-proxy' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Private network, instead of the default one')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing about the tunnel')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing about the tunnel')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;machine;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s machines')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show one machine')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run an image in a new machine')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a machine without starting it')
            [CompletionResult]::new('clone', 'clone', [CompletionResultType]::ParameterValue, 'Make a new machine like an existing one')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a machine''s image or configuration')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start machines')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Stop machines')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Restart machines, one after the other')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Suspend machines: memory is kept, nothing runs')
            [CompletionResult]::new('kill', 'kill', [CompletionResultType]::ParameterValue, 'Kill a machine''s main process at once')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy machines')
            [CompletionResult]::new('exec', 'exec', [CompletionResultType]::ParameterValue, 'Run a command in a machine and end with its exit code')
            [CompletionResult]::new('cordon', 'cordon', [CompletionResultType]::ParameterValue, 'Keep the proxy from sending requests to machines')
            [CompletionResult]::new('uncordon', 'uncordon', [CompletionResultType]::ParameterValue, 'Let the proxy send requests to machines again')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until a machine reaches a state')
            [CompletionResult]::new('leases', 'leases', [CompletionResultType]::ParameterValue, 'See and clear the locks on machines')
            [CompletionResult]::new('api-proxy', 'api-proxy', [CompletionResultType]::ParameterValue, 'Open local port 4280 that leads to the Machines API inside the private network')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;machine;help;list' {
            break
        }
        'fly;machine;help;status' {
            break
        }
        'fly;machine;help;run' {
            break
        }
        'fly;machine;help;create' {
            break
        }
        'fly;machine;help;clone' {
            break
        }
        'fly;machine;help;update' {
            break
        }
        'fly;machine;help;start' {
            break
        }
        'fly;machine;help;stop' {
            break
        }
        'fly;machine;help;restart' {
            break
        }
        'fly;machine;help;suspend' {
            break
        }
        'fly;machine;help;kill' {
            break
        }
        'fly;machine;help;destroy' {
            break
        }
        'fly;machine;help;exec' {
            break
        }
        'fly;machine;help;cordon' {
            break
        }
        'fly;machine;help;uncordon' {
            break
        }
        'fly;machine;help;wait' {
            break
        }
        'fly;machine;help;leases' {
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            break
        }
        'fly;machine;help;leases;view' {
            break
        }
        'fly;machine;help;leases;clear' {
            break
        }
        'fly;machine;help;api-proxy' {
            break
        }
        'fly;machine;help;help' {
            break
        }
        'fly;machines;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s machines')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show one machine')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run an image in a new machine')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a machine without starting it')
            [CompletionResult]::new('clone', 'clone', [CompletionResultType]::ParameterValue, 'Make a new machine like an existing one')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a machine''s image or configuration')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start machines')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Stop machines')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Restart machines, one after the other')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Suspend machines: memory is kept, nothing runs')
            [CompletionResult]::new('kill', 'kill', [CompletionResultType]::ParameterValue, 'Kill a machine''s main process at once')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy machines')
            [CompletionResult]::new('exec', 'exec', [CompletionResultType]::ParameterValue, 'Run a command in a machine and end with its exit code')
            [CompletionResult]::new('cordon', 'cordon', [CompletionResultType]::ParameterValue, 'Keep the proxy from sending requests to machines')
            [CompletionResult]::new('uncordon', 'uncordon', [CompletionResultType]::ParameterValue, 'Let the proxy send requests to machines again')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until a machine reaches a state')
            [CompletionResult]::new('leases', 'leases', [CompletionResultType]::ParameterValue, 'See and clear the locks on machines')
            [CompletionResult]::new('api-proxy', 'api-proxy', [CompletionResultType]::ParameterValue, 'Open local port 4280 that leads to the Machines API inside the private network')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;machines;help;list' {
            break
        }
        'fly;machines;help;status' {
            break
        }
        'fly;machines;help;run' {
            break
        }
        'fly;machines;help;create' {
            break
        }
        'fly;machines;help;clone' {
            break
        }
        'fly;machines;help;update' {
            break
        }
        'fly;machines;help;start' {
            break
        }
        'fly;machines;help;stop' {
            break
        }
        'fly;machines;help;restart' {
            break
        }
        'fly;machines;help;suspend' {
            break
        }
        'fly;machines;help;kill' {
            break
        }
        'fly;machines;help;destroy' {
            break
        }
        'fly;machines;help;exec' {
            break
        }
        'fly;machines;help;cordon' {
            break
        }
        'fly;machines;help;uncordon' {
            break
        }
        'fly;machines;help;wait' {
            break
        }
        'fly;machines;help;leases' {
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            break
        }
        'fly;machines;help;leases;view' {
            break
        }
        'fly;machines;help;leases;clear' {
            break
        }
        'fly;machines;help;api-proxy' {
            break
        }
        'fly;machines;help;help' {
            break
        }
        'fly;m;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s machines')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show one machine')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run an image in a new machine')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a machine without starting it')
            [CompletionResult]::new('clone', 'clone', [CompletionResultType]::ParameterValue, 'Make a new machine like an existing one')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a machine''s image or configuration')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start machines')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Stop machines')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Restart machines, one after the other')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Suspend machines: memory is kept, nothing runs')
            [CompletionResult]::new('kill', 'kill', [CompletionResultType]::ParameterValue, 'Kill a machine''s main process at once')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy machines')
            [CompletionResult]::new('exec', 'exec', [CompletionResultType]::ParameterValue, 'Run a command in a machine and end with its exit code')
            [CompletionResult]::new('cordon', 'cordon', [CompletionResultType]::ParameterValue, 'Keep the proxy from sending requests to machines')
            [CompletionResult]::new('uncordon', 'uncordon', [CompletionResultType]::ParameterValue, 'Let the proxy send requests to machines again')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until a machine reaches a state')
            [CompletionResult]::new('leases', 'leases', [CompletionResultType]::ParameterValue, 'See and clear the locks on machines')
            [CompletionResult]::new('api-proxy', 'api-proxy', [CompletionResultType]::ParameterValue, 'Open local port 4280 that leads to the Machines API inside the private network')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;m;help;list' {
            break
        }
        'fly;m;help;status' {
            break
        }
        'fly;m;help;run' {
            break
        }
        'fly;m;help;create' {
            break
        }
        'fly;m;help;clone' {
            break
        }
        'fly;m;help;update' {
            break
        }
        'fly;m;help;start' {
            break
        }
        'fly;m;help;stop' {
            break
        }
        'fly;m;help;restart' {
            break
        }
        'fly;m;help;suspend' {
            break
        }
        'fly;m;help;kill' {
            break
        }
        'fly;m;help;destroy' {
            break
        }
        'fly;m;help;exec' {
            break
        }
        'fly;m;help;cordon' {
            break
        }
        'fly;m;help;uncordon' {
            break
        }
        'fly;m;help;wait' {
            break
        }
        'fly;m;help;leases' {
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            break
        }
        'fly;m;help;leases;view' {
            break
        }
        'fly;m;help;leases;clear' {
            break
        }
        'fly;m;help;api-proxy' {
            break
        }
        'fly;m;help;help' {
            break
        }
        'fly;orgs' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the organizations you belong to')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List the organizations you belong to')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an organization and its members')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an organization')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;orgs;list' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;orgs;ls' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;orgs;show' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;orgs;create' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--apps-v2-default-on', '--apps-v2-default-on', [CompletionResultType]::ParameterName, 'apps-v2-default-on')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;orgs;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the organizations you belong to')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an organization and its members')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an organization')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;orgs;help;list' {
            break
        }
        'fly;orgs;help;show' {
            break
        }
        'fly;orgs;help;create' {
            break
        }
        'fly;orgs;help;help' {
            break
        }
        'fly;ping' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization whose private network to use, by slug; without it, the app''s')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization whose private network to use, by slug; without it, the app''s')
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Private network to use, for organizations with several; without it, the app''s')
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Time between probes')
            [CompletionResult]::new('--interval', '--interval', [CompletionResultType]::ParameterName, 'Time between probes')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Number of probes; 0 = until interrupted')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'Number of probes; 0 = until interrupted')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Bytes of padding of a probe')
            [CompletionResult]::new('--size', '--size', [CompletionResultType]::ParameterName, 'Bytes of padding of a probe')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;platform' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('regions', 'regions', [CompletionResultType]::ParameterValue, 'List the regions machines can run in')
            [CompletionResult]::new('vm-sizes', 'vm-sizes', [CompletionResultType]::ParameterValue, 'List the machine sizes there are')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Open the status page, or print what it says')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;platform;regions' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;platform;vm-sizes' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;platform;status' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;platform;help' {
            [CompletionResult]::new('regions', 'regions', [CompletionResultType]::ParameterValue, 'List the regions machines can run in')
            [CompletionResult]::new('vm-sizes', 'vm-sizes', [CompletionResultType]::ParameterValue, 'List the machine sizes there are')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Open the status page, or print what it says')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;platform;help;regions' {
            break
        }
        'fly;platform;help;vm-sizes' {
            break
        }
        'fly;platform;help;status' {
            break
        }
        'fly;platform;help;help' {
            break
        }
        'fly;proxy' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization whose private network to use, by slug; without it, the app''s')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization whose private network to use, by slug; without it, the app''s')
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Private network to use, for organizations with several; without it, the app''s')
            [CompletionResult]::new('-b', '-b', [CompletionResultType]::ParameterName, 'Address of this computer to listen on')
            [CompletionResult]::new('--bind-addr', '--bind-addr', [CompletionResultType]::ParameterName, 'Address of this computer to listen on')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Choose one of the app''s running machines')
            [CompletionResult]::new('--select', '--select', [CompletionResultType]::ParameterName, 'Choose one of the app''s running machines')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Say nothing about the tunnel')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Say nothing about the tunnel')
            [CompletionResult]::new('--watch-stdin', '--watch-stdin', [CompletionResultType]::ParameterName, 'End when stdin does')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;releases' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--image', '--image', [CompletionResultType]::ParameterName, 'Show the image of each release')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;rollback' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'The same as VERSION')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--wait-timeout', '--wait-timeout', [CompletionResultType]::ParameterName, 'How long a machine may take to start and pass its checks')
            [CompletionResult]::new('--strategy', '--strategy', [CompletionResultType]::ParameterName, 'How machines are exchanged: rolling, immediate, canary or bluegreen')
            [CompletionResult]::new('--break-pause', '--break-pause', [CompletionResultType]::ParameterName, 'Deploy in spite of a pause, with a reason that is shown')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;scale' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the size and number of machines of each process group')
            [CompletionResult]::new('count', 'count', [CompletionResultType]::ParameterValue, 'Change how many machines a process group has')
            [CompletionResult]::new('vm', 'vm', [CompletionResultType]::ParameterValue, 'Change the size of a process group''s machines')
            [CompletionResult]::new('memory', 'memory', [CompletionResultType]::ParameterValue, 'Change the memory of a process group''s machines')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;scale;show' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;scale;count' {
            [CompletionResult]::new('-g', '-g', [CompletionResultType]::ParameterName, 'Process group that a bare count is about')
            [CompletionResult]::new('--process-group', '--process-group', [CompletionResultType]::ParameterName, 'Process group that a bare count is about')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Regions to scale in, by code; others stay as they are')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Regions to scale in, by code; others stay as they are')
            [CompletionResult]::new('--max-per-region', '--max-per-region', [CompletionResultType]::ParameterName, 'Most machines of a group in one region; -1 = any number')
            [CompletionResult]::new('-e', '-e', [CompletionResultType]::ParameterName, 'Environment variable of the new machines')
            [CompletionResult]::new('--env', '--env', [CompletionResultType]::ParameterName, 'Environment variable of the new machines')
            [CompletionResult]::new('--from-snapshot', '--from-snapshot', [CompletionResultType]::ParameterName, 'Fill new volumes from this snapshot')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--with-new-volumes', '--with-new-volumes', [CompletionResultType]::ParameterName, 'Make new volumes even where free ones exist')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;scale;vm' {
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit (default: the size''s own)')
            [CompletionResult]::new('-g', '-g', [CompletionResultType]::ParameterName, 'Process group whose machines are changed')
            [CompletionResult]::new('--process-group', '--process-group', [CompletionResultType]::ParameterName, 'Process group whose machines are changed')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;scale;memory' {
            [CompletionResult]::new('-g', '-g', [CompletionResultType]::ParameterName, 'Process group whose machines are changed')
            [CompletionResult]::new('--process-group', '--process-group', [CompletionResultType]::ParameterName, 'Process group whose machines are changed')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;scale;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the size and number of machines of each process group')
            [CompletionResult]::new('count', 'count', [CompletionResultType]::ParameterValue, 'Change how many machines a process group has')
            [CompletionResult]::new('vm', 'vm', [CompletionResultType]::ParameterValue, 'Change the size of a process group''s machines')
            [CompletionResult]::new('memory', 'memory', [CompletionResultType]::ParameterValue, 'Change the memory of a process group''s machines')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;scale;help;show' {
            break
        }
        'fly;scale;help;count' {
            break
        }
        'fly;scale;help;vm' {
            break
        }
        'fly;scale;help;memory' {
            break
        }
        'fly;scale;help;help' {
            break
        }
        'fly;secrets' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the names of an app''s secrets, and whether machines have them')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List the names of an app''s secrets, and whether machines have them')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set secrets and roll them out')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Remove secrets and roll that out')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Set the secrets read from standard input as NAME=VALUE lines, and roll them out')
            [CompletionResult]::new('deploy', 'deploy', [CompletionResultType]::ParameterValue, 'Roll out secrets that were staged')
            [CompletionResult]::new('sync', 'sync', [CompletionResultType]::ParameterValue, 'Make later deploys use the newest secrets, wherever they were set')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;secrets;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;secrets;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;secrets;set' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--dns-checks', '--dns-checks', [CompletionResultType]::ParameterName, 'Ask the app''s public address whether the machines answer afterwards')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait until the machines run with the new secrets')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Store the change only; the next deploy or `fly secrets deploy` brings it to machines')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;secrets;unset' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--dns-checks', '--dns-checks', [CompletionResultType]::ParameterName, 'Ask the app''s public address whether the machines answer afterwards')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait until the machines run with the new secrets')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Store the change only; the next deploy or `fly secrets deploy` brings it to machines')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;secrets;import' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--dns-checks', '--dns-checks', [CompletionResultType]::ParameterName, 'Ask the app''s public address whether the machines answer afterwards')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait until the machines run with the new secrets')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Store the change only; the next deploy or `fly secrets deploy` brings it to machines')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;secrets;deploy' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--dns-checks', '--dns-checks', [CompletionResultType]::ParameterName, 'Ask the app''s public address whether the machines answer afterwards')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait until the machines run with the new secrets')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;secrets;sync' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--dns-checks', '--dns-checks', [CompletionResultType]::ParameterName, 'Ask the app''s public address whether the machines answer afterwards')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--detach', '--detach', [CompletionResultType]::ParameterName, 'Do not wait until the machines run with the new secrets')
            [CompletionResult]::new('--stage', '--stage', [CompletionResultType]::ParameterName, 'Store the change only; the next deploy or `fly secrets deploy` brings it to machines')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;secrets;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the names of an app''s secrets, and whether machines have them')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set secrets and roll them out')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Remove secrets and roll that out')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Set the secrets read from standard input as NAME=VALUE lines, and roll them out')
            [CompletionResult]::new('deploy', 'deploy', [CompletionResultType]::ParameterValue, 'Roll out secrets that were staged')
            [CompletionResult]::new('sync', 'sync', [CompletionResultType]::ParameterValue, 'Make later deploys use the newest secrets, wherever they were set')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;secrets;help;list' {
            break
        }
        'fly;secrets;help;set' {
            break
        }
        'fly;secrets;help;unset' {
            break
        }
        'fly;secrets;help;import' {
            break
        }
        'fly;secrets;help;deploy' {
            break
        }
        'fly;secrets;help;sync' {
            break
        }
        'fly;secrets;help;help' {
            break
        }
        'fly;services' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s services')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List an app''s services')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;services;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;services;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;services;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s services')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;services;help;list' {
            break
        }
        'fly;services;help;help' {
            break
        }
        'fly;ssh' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('issue', 'issue', [CompletionResultType]::ParameterValue, 'Make an SSH key that is valid for some hours, for other SSH clients')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'List the certificates an organization has issued')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;ssh;issue' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'User names the certificate lets in; may be repeated')
            [CompletionResult]::new('--username', '--username', [CompletionResultType]::ParameterName, 'User names the certificate lets in; may be repeated')
            [CompletionResult]::new('--hours', '--hours', [CompletionResultType]::ParameterName, 'Hours until it expires (1 to 72)')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--agent', '--agent', [CompletionResultType]::ParameterName, 'Give the key to ssh-agent, which forgets it when the certificate expires, instead of writing files')
            [CompletionResult]::new('-d', '-d', [CompletionResultType]::ParameterName, 'The path is a name below ~/.ssh')
            [CompletionResult]::new('--dotssh', '--dotssh', [CompletionResultType]::ParameterName, 'The path is a name below ~/.ssh')
            [CompletionResult]::new('--overwrite', '--overwrite', [CompletionResultType]::ParameterName, 'Replace files of the same name if `fly ssh issue` wrote them')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;ssh;log' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('--org', '--org', [CompletionResultType]::ParameterName, 'Organization to act in, by slug')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;ssh;help' {
            [CompletionResult]::new('issue', 'issue', [CompletionResultType]::ParameterValue, 'Make an SSH key that is valid for some hours, for other SSH clients')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'List the certificates an organization has issued')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;ssh;help;issue' {
            break
        }
        'fly;ssh;help;log' {
            break
        }
        'fly;ssh;help;help' {
            break
        }
        'fly;status' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--rate', '--rate', [CompletionResultType]::ParameterName, 'Seconds between two looks')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--watch', '--watch', [CompletionResultType]::ParameterName, 'Show it again and again')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'all')
            [CompletionResult]::new('--deployment', '--deployment', [CompletionResultType]::ParameterName, 'deployment')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;version' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('upgrade', 'upgrade', [CompletionResultType]::ParameterValue, 'Say how to install a newer version')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Say how to install a newer version')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;version;upgrade' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;version;update' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;version;help' {
            [CompletionResult]::new('upgrade', 'upgrade', [CompletionResultType]::ParameterValue, 'Say how to install a newer version')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;version;help;upgrade' {
            break
        }
        'fly;version;help;help' {
            break
        }
        'fly;volumes' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create volumes in a region')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s volumes')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List an app''s volumes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one volume')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('extend', 'extend', [CompletionResultType]::ParameterValue, 'Make a volume larger')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change how snapshots of a volume are made and kept')
            [CompletionResult]::new('snapshots', 'snapshots', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('snapshot', 'snapshot', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('snaps', 'snaps', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volume' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create volumes in a region')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s volumes')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List an app''s volumes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one volume')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('extend', 'extend', [CompletionResultType]::ParameterValue, 'Make a volume larger')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change how snapshots of a volume are made and kept')
            [CompletionResult]::new('snapshots', 'snapshots', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('snapshot', 'snapshot', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('snaps', 'snaps', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;vol' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create volumes in a region')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s volumes')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List an app''s volumes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one volume')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('extend', 'extend', [CompletionResultType]::ParameterValue, 'Make a volume larger')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change how snapshots of a volume are made and kept')
            [CompletionResult]::new('snapshots', 'snapshots', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('snapshot', 'snapshot', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('snaps', 'snaps', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;v' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create volumes in a region')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s volumes')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List an app''s volumes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one volume')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('delete', 'delete', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('extend', 'extend', [CompletionResultType]::ParameterValue, 'Make a volume larger')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change how snapshots of a volume are made and kept')
            [CompletionResult]::new('snapshots', 'snapshots', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('snapshot', 'snapshot', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('snaps', 'snaps', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volumes;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Size in GB (default: 1, or the size of the snapshot)')
            [CompletionResult]::new('--size', '--size', [CompletionResultType]::ParameterName, 'Size in GB (default: 1, or the size of the snapshot)')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Create this many volumes')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'Create this many volumes')
            [CompletionResult]::new('--snapshot-id', '--snapshot-id', [CompletionResultType]::ParameterName, 'Fill the volume from this snapshot')
            [CompletionResult]::new('--snapshot-retention', '--snapshot-retention', [CompletionResultType]::ParameterName, 'Days a snapshot is kept')
            [CompletionResult]::new('--scheduled-snapshots', '--scheduled-snapshots', [CompletionResultType]::ParameterName, 'Make a snapshot every day')
            [CompletionResult]::new('--require-unique-zone', '--require-unique-zone', [CompletionResultType]::ParameterName, 'Place the volume in another hardware zone than the app''s volumes of the same name')
            [CompletionResult]::new('--fs-type', '--fs-type', [CompletionResultType]::ParameterName, 'File system: ext4 or raw')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--no-encryption', '--no-encryption', [CompletionResultType]::ParameterName, 'Do not encrypt the volume')
            [CompletionResult]::new('--unique-zone-app-wide', '--unique-zone-app-wide', [CompletionResultType]::ParameterName, 'Compare zones with all volumes of the app, not only those of the same name')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Size in GB (default: 1, or the size of the snapshot)')
            [CompletionResult]::new('--size', '--size', [CompletionResultType]::ParameterName, 'Size in GB (default: 1, or the size of the snapshot)')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Create this many volumes')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'Create this many volumes')
            [CompletionResult]::new('--snapshot-id', '--snapshot-id', [CompletionResultType]::ParameterName, 'Fill the volume from this snapshot')
            [CompletionResult]::new('--snapshot-retention', '--snapshot-retention', [CompletionResultType]::ParameterName, 'Days a snapshot is kept')
            [CompletionResult]::new('--scheduled-snapshots', '--scheduled-snapshots', [CompletionResultType]::ParameterName, 'Make a snapshot every day')
            [CompletionResult]::new('--require-unique-zone', '--require-unique-zone', [CompletionResultType]::ParameterName, 'Place the volume in another hardware zone than the app''s volumes of the same name')
            [CompletionResult]::new('--fs-type', '--fs-type', [CompletionResultType]::ParameterName, 'File system: ext4 or raw')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--no-encryption', '--no-encryption', [CompletionResultType]::ParameterName, 'Do not encrypt the volume')
            [CompletionResult]::new('--unique-zone-app-wide', '--unique-zone-app-wide', [CompletionResultType]::ParameterName, 'Compare zones with all volumes of the app, not only those of the same name')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Size in GB (default: 1, or the size of the snapshot)')
            [CompletionResult]::new('--size', '--size', [CompletionResultType]::ParameterName, 'Size in GB (default: 1, or the size of the snapshot)')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Create this many volumes')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'Create this many volumes')
            [CompletionResult]::new('--snapshot-id', '--snapshot-id', [CompletionResultType]::ParameterName, 'Fill the volume from this snapshot')
            [CompletionResult]::new('--snapshot-retention', '--snapshot-retention', [CompletionResultType]::ParameterName, 'Days a snapshot is kept')
            [CompletionResult]::new('--scheduled-snapshots', '--scheduled-snapshots', [CompletionResultType]::ParameterName, 'Make a snapshot every day')
            [CompletionResult]::new('--require-unique-zone', '--require-unique-zone', [CompletionResultType]::ParameterName, 'Place the volume in another hardware zone than the app''s volumes of the same name')
            [CompletionResult]::new('--fs-type', '--fs-type', [CompletionResultType]::ParameterName, 'File system: ext4 or raw')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--no-encryption', '--no-encryption', [CompletionResultType]::ParameterName, 'Do not encrypt the volume')
            [CompletionResult]::new('--unique-zone-app-wide', '--unique-zone-app-wide', [CompletionResultType]::ParameterName, 'Compare zones with all volumes of the app, not only those of the same name')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'Size in GB (default: 1, or the size of the snapshot)')
            [CompletionResult]::new('--size', '--size', [CompletionResultType]::ParameterName, 'Size in GB (default: 1, or the size of the snapshot)')
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Create this many volumes')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'Create this many volumes')
            [CompletionResult]::new('--snapshot-id', '--snapshot-id', [CompletionResultType]::ParameterName, 'Fill the volume from this snapshot')
            [CompletionResult]::new('--snapshot-retention', '--snapshot-retention', [CompletionResultType]::ParameterName, 'Days a snapshot is kept')
            [CompletionResult]::new('--scheduled-snapshots', '--scheduled-snapshots', [CompletionResultType]::ParameterName, 'Make a snapshot every day')
            [CompletionResult]::new('--require-unique-zone', '--require-unique-zone', [CompletionResultType]::ParameterName, 'Place the volume in another hardware zone than the app''s volumes of the same name')
            [CompletionResult]::new('--fs-type', '--fs-type', [CompletionResultType]::ParameterName, 'File system: ext4 or raw')
            [CompletionResult]::new('--vm-size', '--vm-size', [CompletionResultType]::ParameterName, 'Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)')
            [CompletionResult]::new('--vm-cpus', '--vm-cpus', [CompletionResultType]::ParameterName, 'Number of CPUs')
            [CompletionResult]::new('--vm-cpu-kind', '--vm-cpu-kind', [CompletionResultType]::ParameterName, 'Kind of CPU: shared or performance')
            [CompletionResult]::new('--vm-memory', '--vm-memory', [CompletionResultType]::ParameterName, 'Memory in MB, or with a unit')
            [CompletionResult]::new('--vm-max-memory', '--vm-max-memory', [CompletionResultType]::ParameterName, 'Most memory the machine may be given')
            [CompletionResult]::new('--host-dedication-id', '--host-dedication-id', [CompletionResultType]::ParameterName, 'Dedicated host to place the machine on')
            [CompletionResult]::new('--vm-gpus', '--vm-gpus', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('--vm-gpu-kind', '--vm-gpu-kind', [CompletionResultType]::ParameterName, 'Refused: GPU machines are no longer sold')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--no-encryption', '--no-encryption', [CompletionResultType]::ParameterName, 'Do not encrypt the volume')
            [CompletionResult]::new('--unique-zone-app-wide', '--unique-zone-app-wide', [CompletionResultType]::ParameterName, 'Compare zones with all volumes of the app, not only those of the same name')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show volumes that are being destroyed, too')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show volumes that are being destroyed, too')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show volumes that are being destroyed, too')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show volumes that are being destroyed, too')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show volumes that are being destroyed, too')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show volumes that are being destroyed, too')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show volumes that are being destroyed, too')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Show volumes that are being destroyed, too')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;show' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;show' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;show' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;show' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;destroy' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;delete' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;rm' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;destroy' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;delete' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;rm' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;destroy' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;delete' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;rm' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;destroy' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;delete' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;rm' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;extend' {
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'New size in GB, or `+N` for N GB more')
            [CompletionResult]::new('--size', '--size', [CompletionResultType]::ParameterName, 'New size in GB, or `+N` for N GB more')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;extend' {
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'New size in GB, or `+N` for N GB more')
            [CompletionResult]::new('--size', '--size', [CompletionResultType]::ParameterName, 'New size in GB, or `+N` for N GB more')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;extend' {
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'New size in GB, or `+N` for N GB more')
            [CompletionResult]::new('--size', '--size', [CompletionResultType]::ParameterName, 'New size in GB, or `+N` for N GB more')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;extend' {
            [CompletionResult]::new('-s', '-s', [CompletionResultType]::ParameterName, 'New size in GB, or `+N` for N GB more')
            [CompletionResult]::new('--size', '--size', [CompletionResultType]::ParameterName, 'New size in GB, or `+N` for N GB more')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('--auto-confirm', '--auto-confirm', [CompletionResultType]::ParameterName, 'Answer every confirmation with yes')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;update' {
            [CompletionResult]::new('--snapshot-retention', '--snapshot-retention', [CompletionResultType]::ParameterName, 'Days a snapshot is kept')
            [CompletionResult]::new('--scheduled-snapshots', '--scheduled-snapshots', [CompletionResultType]::ParameterName, 'Make a snapshot every day; `=false` turns that off')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;update' {
            [CompletionResult]::new('--snapshot-retention', '--snapshot-retention', [CompletionResultType]::ParameterName, 'Days a snapshot is kept')
            [CompletionResult]::new('--scheduled-snapshots', '--scheduled-snapshots', [CompletionResultType]::ParameterName, 'Make a snapshot every day; `=false` turns that off')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;update' {
            [CompletionResult]::new('--snapshot-retention', '--snapshot-retention', [CompletionResultType]::ParameterName, 'Days a snapshot is kept')
            [CompletionResult]::new('--scheduled-snapshots', '--scheduled-snapshots', [CompletionResultType]::ParameterName, 'Make a snapshot every day; `=false` turns that off')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;update' {
            [CompletionResult]::new('--snapshot-retention', '--snapshot-retention', [CompletionResultType]::ParameterName, 'Days a snapshot is kept')
            [CompletionResult]::new('--scheduled-snapshots', '--scheduled-snapshots', [CompletionResultType]::ParameterName, 'Make a snapshot every day; `=false` turns that off')
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;snapshots' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volumes;snapshot' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volumes;snaps' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volumes;snapshots;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;snapshots;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;snapshot;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;snapshot;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;snaps;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;snaps;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;snapshots;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;snapshot;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;snaps;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volumes;snapshots;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volumes;snapshots;help;list' {
            break
        }
        'fly;volumes;snapshots;help;create' {
            break
        }
        'fly;volumes;snapshots;help;help' {
            break
        }
        'fly;volumes;snapshot;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volumes;snapshot;help;list' {
            break
        }
        'fly;volumes;snapshot;help;create' {
            break
        }
        'fly;volumes;snapshot;help;help' {
            break
        }
        'fly;volumes;snaps;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volumes;snaps;help;list' {
            break
        }
        'fly;volumes;snaps;help;create' {
            break
        }
        'fly;volumes;snaps;help;help' {
            break
        }
        'fly;volume;snapshots' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volume;snapshot' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volume;snaps' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volume;snapshots;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;snapshots;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;snapshot;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;snapshot;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;snaps;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;snaps;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;snapshots;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;snapshot;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;snaps;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;volume;snapshots;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volume;snapshots;help;list' {
            break
        }
        'fly;volume;snapshots;help;create' {
            break
        }
        'fly;volume;snapshots;help;help' {
            break
        }
        'fly;volume;snapshot;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volume;snapshot;help;list' {
            break
        }
        'fly;volume;snapshot;help;create' {
            break
        }
        'fly;volume;snapshot;help;help' {
            break
        }
        'fly;volume;snaps;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volume;snaps;help;list' {
            break
        }
        'fly;volume;snaps;help;create' {
            break
        }
        'fly;volume;snaps;help;help' {
            break
        }
        'fly;vol;snapshots' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;vol;snapshot' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;vol;snaps' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;vol;snapshots;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;snapshots;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;snapshot;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;snapshot;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;snaps;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;snaps;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;snapshots;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;snapshot;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;snaps;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;vol;snapshots;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;vol;snapshots;help;list' {
            break
        }
        'fly;vol;snapshots;help;create' {
            break
        }
        'fly;vol;snapshots;help;help' {
            break
        }
        'fly;vol;snapshot;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;vol;snapshot;help;list' {
            break
        }
        'fly;vol;snapshot;help;create' {
            break
        }
        'fly;vol;snapshot;help;help' {
            break
        }
        'fly;vol;snaps;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;vol;snaps;help;list' {
            break
        }
        'fly;vol;snaps;help;create' {
            break
        }
        'fly;vol;snaps;help;help' {
            break
        }
        'fly;v;snapshots' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;v;snapshot' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;v;snaps' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;v;snapshots;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;snapshots;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;snapshot;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;snapshot;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;snaps;list' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;snaps;ls' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;snapshots;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;snapshot;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;snaps;create' {
            [CompletionResult]::new('-a', '-a', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('--app', '--app', [CompletionResultType]::ParameterName, 'Name of the app')
            [CompletionResult]::new('-c', '-c', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Path of the app''s configuration file, or of the directory that holds it')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;v;snapshots;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;v;snapshots;help;list' {
            break
        }
        'fly;v;snapshots;help;create' {
            break
        }
        'fly;v;snapshots;help;help' {
            break
        }
        'fly;v;snapshot;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;v;snapshot;help;list' {
            break
        }
        'fly;v;snapshot;help;create' {
            break
        }
        'fly;v;snapshot;help;help' {
            break
        }
        'fly;v;snaps;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;v;snaps;help;list' {
            break
        }
        'fly;v;snaps;help;create' {
            break
        }
        'fly;v;snaps;help;help' {
            break
        }
        'fly;volumes;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create volumes in a region')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s volumes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one volume')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('extend', 'extend', [CompletionResultType]::ParameterValue, 'Make a volume larger')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change how snapshots of a volume are made and kept')
            [CompletionResult]::new('snapshots', 'snapshots', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volumes;help;create' {
            break
        }
        'fly;volumes;help;list' {
            break
        }
        'fly;volumes;help;show' {
            break
        }
        'fly;volumes;help;destroy' {
            break
        }
        'fly;volumes;help;extend' {
            break
        }
        'fly;volumes;help;update' {
            break
        }
        'fly;volumes;help;snapshots' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            break
        }
        'fly;volumes;help;snapshots;list' {
            break
        }
        'fly;volumes;help;snapshots;create' {
            break
        }
        'fly;volumes;help;help' {
            break
        }
        'fly;volume;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create volumes in a region')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s volumes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one volume')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('extend', 'extend', [CompletionResultType]::ParameterValue, 'Make a volume larger')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change how snapshots of a volume are made and kept')
            [CompletionResult]::new('snapshots', 'snapshots', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;volume;help;create' {
            break
        }
        'fly;volume;help;list' {
            break
        }
        'fly;volume;help;show' {
            break
        }
        'fly;volume;help;destroy' {
            break
        }
        'fly;volume;help;extend' {
            break
        }
        'fly;volume;help;update' {
            break
        }
        'fly;volume;help;snapshots' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            break
        }
        'fly;volume;help;snapshots;list' {
            break
        }
        'fly;volume;help;snapshots;create' {
            break
        }
        'fly;volume;help;help' {
            break
        }
        'fly;vol;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create volumes in a region')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s volumes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one volume')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('extend', 'extend', [CompletionResultType]::ParameterValue, 'Make a volume larger')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change how snapshots of a volume are made and kept')
            [CompletionResult]::new('snapshots', 'snapshots', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;vol;help;create' {
            break
        }
        'fly;vol;help;list' {
            break
        }
        'fly;vol;help;show' {
            break
        }
        'fly;vol;help;destroy' {
            break
        }
        'fly;vol;help;extend' {
            break
        }
        'fly;vol;help;update' {
            break
        }
        'fly;vol;help;snapshots' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            break
        }
        'fly;vol;help;snapshots;list' {
            break
        }
        'fly;vol;help;snapshots;create' {
            break
        }
        'fly;vol;help;help' {
            break
        }
        'fly;v;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create volumes in a region')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s volumes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one volume')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('extend', 'extend', [CompletionResultType]::ParameterValue, 'Make a volume larger')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change how snapshots of a volume are made and kept')
            [CompletionResult]::new('snapshots', 'snapshots', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;v;help;create' {
            break
        }
        'fly;v;help;list' {
            break
        }
        'fly;v;help;show' {
            break
        }
        'fly;v;help;destroy' {
            break
        }
        'fly;v;help;extend' {
            break
        }
        'fly;v;help;update' {
            break
        }
        'fly;v;help;snapshots' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            break
        }
        'fly;v;help;snapshots;list' {
            break
        }
        'fly;v;help;snapshots;create' {
            break
        }
        'fly;v;help;help' {
            break
        }
        'fly;wireguard' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an organization''s peers')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List an organization''s peers')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a peer and write its configuration for a WireGuard client')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a peer')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove a peer')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Replace the peers that this computer uses')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show the peers that this computer uses')
            [CompletionResult]::new('websockets', 'websockets', [CompletionResultType]::ParameterValue, 'Send tunnels through WebSockets always, or not at all')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;wg' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an organization''s peers')
            [CompletionResult]::new('ls', 'ls', [CompletionResultType]::ParameterValue, 'List an organization''s peers')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a peer and write its configuration for a WireGuard client')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a peer')
            [CompletionResult]::new('rm', 'rm', [CompletionResultType]::ParameterValue, 'Remove a peer')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Replace the peers that this computer uses')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show the peers that this computer uses')
            [CompletionResult]::new('websockets', 'websockets', [CompletionResultType]::ParameterValue, 'Send tunnels through WebSockets always, or not at all')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;wireguard;list' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wireguard;ls' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wg;list' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wg;ls' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wireguard;create' {
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Private network the peer is for, instead of the default one')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wg;create' {
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Private network the peer is for, instead of the default one')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wireguard;remove' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wireguard;rm' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wg;remove' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wg;rm' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wireguard;reset' {
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Private network, instead of the default one')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wg;reset' {
            [CompletionResult]::new('--network', '--network', [CompletionResultType]::ParameterName, 'Private network, instead of the default one')
            [CompletionResult]::new('-r', '-r', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'Region to use, by code (see `fly platform regions`)')
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wireguard;status' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wg;status' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wireguard;websockets' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wg;websockets' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;wireguard;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an organization''s peers')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a peer and write its configuration for a WireGuard client')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a peer')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Replace the peers that this computer uses')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show the peers that this computer uses')
            [CompletionResult]::new('websockets', 'websockets', [CompletionResultType]::ParameterValue, 'Send tunnels through WebSockets always, or not at all')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;wireguard;help;list' {
            break
        }
        'fly;wireguard;help;create' {
            break
        }
        'fly;wireguard;help;remove' {
            break
        }
        'fly;wireguard;help;reset' {
            break
        }
        'fly;wireguard;help;status' {
            break
        }
        'fly;wireguard;help;websockets' {
            break
        }
        'fly;wireguard;help;help' {
            break
        }
        'fly;wg;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an organization''s peers')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a peer and write its configuration for a WireGuard client')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a peer')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Replace the peers that this computer uses')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show the peers that this computer uses')
            [CompletionResult]::new('websockets', 'websockets', [CompletionResultType]::ParameterValue, 'Send tunnels through WebSockets always, or not at all')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;wg;help;list' {
            break
        }
        'fly;wg;help;create' {
            break
        }
        'fly;wg;help;remove' {
            break
        }
        'fly;wg;help;reset' {
            break
        }
        'fly;wg;help;status' {
            break
        }
        'fly;wg;help;websockets' {
            break
        }
        'fly;wg;help;help' {
            break
        }
        'fly;completion' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;explain' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('--last', '--last', [CompletionResultType]::ParameterName, 'Show the last failure again')
            [CompletionResult]::new('--list', '--list', [CompletionResultType]::ParameterName, 'List every code')
            [CompletionResult]::new('--schema', '--schema', [CompletionResultType]::ParameterName, 'Print the JSON schema of a diagnostic')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;__man' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;__surface' {
            [CompletionResult]::new('-t', '-t', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--access-token', '--access-token', [CompletionResultType]::ParameterName, 'Token to use instead of the stored login')
            [CompletionResult]::new('--diag-file', '--diag-file', [CompletionResultType]::ParameterName, 'Also write a failure''s diagnostic, as JSON, to this file')
            [CompletionResult]::new('-j', '-j', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print the result as JSON')
            [CompletionResult]::new('--debug', '--debug', [CompletionResultType]::ParameterName, 'Accepted for compatibility; diagnostics are always complete')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Accepted for compatibility; progress is always shown')
            [CompletionResult]::new('--local', '--local', [CompletionResultType]::ParameterName, 'Use the local platform, starting it if needed')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'fly;help' {
            [CompletionResult]::new('agent', 'agent', [CompletionResultType]::ParameterValue, 'A process that keeps tunnels open for other programs, such as flyctl; no command here needs it')
            [CompletionResult]::new('apps', 'apps', [CompletionResultType]::ParameterValue, 'Create, list and destroy apps')
            [CompletionResult]::new('auth', 'auth', [CompletionResultType]::ParameterValue, 'Log in and out')
            [CompletionResult]::new('checks', 'checks', [CompletionResultType]::ParameterValue, 'See the health checks of an app''s machines')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Show, check and save an app''s configuration')
            [CompletionResult]::new('deploy', 'deploy', [CompletionResultType]::ParameterValue, 'Deploy an app: make its machines run an image, and verify that they do')
            [CompletionResult]::new('deploys', 'deploys', [CompletionResultType]::ParameterValue, 'Pause deploys of an app, among colleagues')
            [CompletionResult]::new('dig', 'dig', [CompletionResultType]::ParameterValue, 'Ask the private network''s DNS')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check everything between this computer and your machines')
            [CompletionResult]::new('drift', 'drift', [CompletionResultType]::ParameterValue, 'Compare the configuration file with the machines that run, field by field')
            [CompletionResult]::new('incidents', 'incidents', [CompletionResultType]::ParameterValue, 'See incidents of the platform and of its hosts')
            [CompletionResult]::new('ips', 'ips', [CompletionResultType]::ParameterValue, 'See, allocate and release an app''s addresses')
            [CompletionResult]::new('local', 'local', [CompletionResultType]::ParameterValue, 'Run Fly.io''s platform on this computer')
            [CompletionResult]::new('logs', 'logs', [CompletionResultType]::ParameterValue, 'Show an app''s log')
            [CompletionResult]::new('machine', 'machine', [CompletionResultType]::ParameterValue, 'See and change an app''s machines one by one')
            [CompletionResult]::new('orgs', 'orgs', [CompletionResultType]::ParameterValue, 'See and create organizations')
            [CompletionResult]::new('ping', 'ping', [CompletionResultType]::ParameterValue, 'Ping the gateway or a name of the private network')
            [CompletionResult]::new('platform', 'platform', [CompletionResultType]::ParameterValue, 'See the platform''s regions, machine sizes and status')
            [CompletionResult]::new('proxy', 'proxy', [CompletionResultType]::ParameterValue, 'Open local ports that lead to an app''s machines through the private network')
            [CompletionResult]::new('releases', 'releases', [CompletionResultType]::ParameterValue, 'List an app''s releases')
            [CompletionResult]::new('rollback', 'rollback', [CompletionResultType]::ParameterValue, 'Go back to an older release: its image and its configuration')
            [CompletionResult]::new('scale', 'scale', [CompletionResultType]::ParameterValue, 'See and change how many machines an app has, and how large they are')
            [CompletionResult]::new('secrets', 'secrets', [CompletionResultType]::ParameterValue, 'List, set, unset and roll out an app''s secrets')
            [CompletionResult]::new('services', 'services', [CompletionResultType]::ParameterValue, 'See what an app''s machines offer to the outside')
            [CompletionResult]::new('ssh', 'ssh', [CompletionResultType]::ParameterValue, 'Log in to machines')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show an app and its machines')
            [CompletionResult]::new('version', 'version', [CompletionResultType]::ParameterValue, 'Show version and build of this binary')
            [CompletionResult]::new('volumes', 'volumes', [CompletionResultType]::ParameterValue, 'Create, grow, snapshot and destroy an app''s volumes')
            [CompletionResult]::new('wireguard', 'wireguard', [CompletionResultType]::ParameterValue, 'See and change the WireGuard peers of an organization')
            [CompletionResult]::new('completion', 'completion', [CompletionResultType]::ParameterValue, 'Print the completion script for a shell')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain a diagnostic code, or the last failure')
            [CompletionResult]::new('__man', '__man', [CompletionResultType]::ParameterValue, 'Print the man page')
            [CompletionResult]::new('__surface', '__surface', [CompletionResultType]::ParameterValue, 'Print the command tree as JSON')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'fly;help;agent' {
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Be the agent until stopped or idle')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start an agent in the background')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Stop the agent that runs')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Stop the agent that runs and start another one')
            [CompletionResult]::new('ping', 'ping', [CompletionResultType]::ParameterValue, 'Show the agent that runs')
            [CompletionResult]::new('establish', 'establish', [CompletionResultType]::ParameterValue, 'Have the agent make or find a tunnel')
            [CompletionResult]::new('probe', 'probe', [CompletionResultType]::ParameterValue, 'Have the agent ask the private network''s DNS')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Have the agent look up a name')
            [CompletionResult]::new('instances', 'instances', [CompletionResultType]::ParameterValue, 'Have the agent list an app''s machines')
            [CompletionResult]::new('connect', 'connect', [CompletionResultType]::ParameterValue, 'Show what a host of the private network says')
            break
        }
        'fly;help;agent;run' {
            break
        }
        'fly;help;agent;start' {
            break
        }
        'fly;help;agent;stop' {
            break
        }
        'fly;help;agent;restart' {
            break
        }
        'fly;help;agent;ping' {
            break
        }
        'fly;help;agent;establish' {
            break
        }
        'fly;help;agent;probe' {
            break
        }
        'fly;help;agent;resolve' {
            break
        }
        'fly;help;agent;instances' {
            break
        }
        'fly;help;agent;connect' {
            break
        }
        'fly;help;apps' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an app')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List your apps')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy apps with everything in them')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Restart the running machines of an app, one after the other')
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open an app in the browser, or print where it answers')
            [CompletionResult]::new('releases', 'releases', [CompletionResultType]::ParameterValue, 'List an app''s releases')
            break
        }
        'fly;help;apps;create' {
            break
        }
        'fly;help;apps;list' {
            break
        }
        'fly;help;apps;destroy' {
            break
        }
        'fly;help;apps;restart' {
            break
        }
        'fly;help;apps;open' {
            break
        }
        'fly;help;apps;releases' {
            break
        }
        'fly;help;auth' {
            [CompletionResult]::new('login', 'login', [CompletionResultType]::ParameterValue, 'Log in, in the browser or with e-mail and password')
            [CompletionResult]::new('signup', 'signup', [CompletionResultType]::ParameterValue, 'Create an account in the browser, and log in')
            [CompletionResult]::new('logout', 'logout', [CompletionResultType]::ParameterValue, 'End the session and forget its token')
            [CompletionResult]::new('whoami', 'whoami', [CompletionResultType]::ParameterValue, 'Show who you are to the platform')
            [CompletionResult]::new('token', 'token', [CompletionResultType]::ParameterValue, 'Print the token in use')
            [CompletionResult]::new('docker', 'docker', [CompletionResultType]::ParameterValue, 'Let docker push to and pull from the platform''s registry')
            break
        }
        'fly;help;auth;login' {
            break
        }
        'fly;help;auth;signup' {
            break
        }
        'fly;help;auth;logout' {
            break
        }
        'fly;help;auth;whoami' {
            break
        }
        'fly;help;auth;token' {
            break
        }
        'fly;help;auth;docker' {
            break
        }
        'fly;help;checks' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the results of an app''s health checks')
            break
        }
        'fly;help;checks;list' {
            break
        }
        'fly;help;config' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the configuration of the current release, or of the file here')
            [CompletionResult]::new('validate', 'validate', [CompletionResultType]::ParameterValue, 'Check the configuration file; needs no network and no login')
            [CompletionResult]::new('save', 'save', [CompletionResultType]::ParameterValue, 'Write the configuration of the current release into a file')
            [CompletionResult]::new('env', 'env', [CompletionResultType]::ParameterValue, 'Show the names of an app''s secrets and its environment variables')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print a JSON Schema of the configuration file, for editors')
            break
        }
        'fly;help;config;show' {
            break
        }
        'fly;help;config;validate' {
            break
        }
        'fly;help;config;save' {
            break
        }
        'fly;help;config;env' {
            break
        }
        'fly;help;config;schema' {
            break
        }
        'fly;help;deploy' {
            break
        }
        'fly;help;deploys' {
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Ask that an app is not deployed for now')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'End a pause of deploys')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show whether deploys of an app are paused, by whom and why')
            break
        }
        'fly;help;deploys;pause' {
            break
        }
        'fly;help;deploys;resume' {
            break
        }
        'fly;help;deploys;status' {
            break
        }
        'fly;help;dig' {
            break
        }
        'fly;help;doctor' {
            [CompletionResult]::new('diag', 'diag', [CompletionResultType]::ParameterValue, 'Not here: flyctl sends local state to its makers; `fly doctor --bundle FILE` keeps it with you')
            break
        }
        'fly;help;doctor;diag' {
            break
        }
        'fly;help;drift' {
            break
        }
        'fly;help;incidents' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the unresolved incidents of the platform')
            [CompletionResult]::new('hosts', 'hosts', [CompletionResultType]::ParameterValue, 'See trouble on hosts')
            break
        }
        'fly;help;incidents;list' {
            break
        }
        'fly;help;incidents;hosts' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List trouble on the hosts that an app''s machines live on')
            break
        }
        'fly;help;incidents;hosts;list' {
            break
        }
        'fly;help;ips' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s addresses')
            [CompletionResult]::new('private', 'private', [CompletionResultType]::ParameterValue, 'List the private addresses of an app''s machines')
            [CompletionResult]::new('allocate-v4', 'allocate-v4', [CompletionResultType]::ParameterValue, 'Give an app an IPv4 address, its own or a shared one')
            [CompletionResult]::new('allocate-v6', 'allocate-v6', [CompletionResultType]::ParameterValue, 'Give an app an IPv6 address, public or private')
            [CompletionResult]::new('release', 'release', [CompletionResultType]::ParameterValue, 'Take addresses away from an app')
            break
        }
        'fly;help;ips;list' {
            break
        }
        'fly;help;ips;private' {
            break
        }
        'fly;help;ips;allocate-v4' {
            break
        }
        'fly;help;ips;allocate-v6' {
            break
        }
        'fly;help;ips;release' {
            break
        }
        'fly;help;local' {
            [CompletionResult]::new('up', 'up', [CompletionResultType]::ParameterValue, 'Start the platform')
            [CompletionResult]::new('down', 'down', [CompletionResultType]::ParameterValue, 'Stop the platform; what it keeps stays')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show whether it runs and where')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Destroy every app on it; accounts and images stay')
            [CompletionResult]::new('env', 'env', [CompletionResultType]::ParameterValue, 'Print the environment that points a Fly client at it')
            [CompletionResult]::new('logs', 'logs', [CompletionResultType]::ParameterValue, 'Show its log, or the requests it answered')
            [CompletionResult]::new('fault', 'fault', [CompletionResultType]::ParameterValue, 'Make it fail on purpose')
            [CompletionResult]::new('serve', 'serve', [CompletionResultType]::ParameterValue, 'Run it in this process, for `up`')
            break
        }
        'fly;help;local;up' {
            break
        }
        'fly;help;local;down' {
            break
        }
        'fly;help;local;status' {
            break
        }
        'fly;help;local;reset' {
            break
        }
        'fly;help;local;env' {
            break
        }
        'fly;help;local;logs' {
            break
        }
        'fly;help;local;fault' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a rule')
            [CompletionResult]::new('gateway', 'gateway', [CompletionResultType]::ParameterValue, 'Make the gateway of the private network misbehave')
            [CompletionResult]::new('load', 'load', [CompletionResultType]::ParameterValue, 'Add the rules of a JSON or TOML file')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the rules in force')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Withdraw one rule, or all')
            break
        }
        'fly;help;local;fault;add' {
            break
        }
        'fly;help;local;fault;gateway' {
            break
        }
        'fly;help;local;fault;load' {
            break
        }
        'fly;help;local;fault;list' {
            break
        }
        'fly;help;local;fault;clear' {
            break
        }
        'fly;help;local;serve' {
            break
        }
        'fly;help;logs' {
            break
        }
        'fly;help;machine' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s machines')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show one machine')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Run an image in a new machine')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create a machine without starting it')
            [CompletionResult]::new('clone', 'clone', [CompletionResultType]::ParameterValue, 'Make a new machine like an existing one')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change a machine''s image or configuration')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start machines')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Stop machines')
            [CompletionResult]::new('restart', 'restart', [CompletionResultType]::ParameterValue, 'Restart machines, one after the other')
            [CompletionResult]::new('suspend', 'suspend', [CompletionResultType]::ParameterValue, 'Suspend machines: memory is kept, nothing runs')
            [CompletionResult]::new('kill', 'kill', [CompletionResultType]::ParameterValue, 'Kill a machine''s main process at once')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy machines')
            [CompletionResult]::new('exec', 'exec', [CompletionResultType]::ParameterValue, 'Run a command in a machine and end with its exit code')
            [CompletionResult]::new('cordon', 'cordon', [CompletionResultType]::ParameterValue, 'Keep the proxy from sending requests to machines')
            [CompletionResult]::new('uncordon', 'uncordon', [CompletionResultType]::ParameterValue, 'Let the proxy send requests to machines again')
            [CompletionResult]::new('wait', 'wait', [CompletionResultType]::ParameterValue, 'Wait until a machine reaches a state')
            [CompletionResult]::new('leases', 'leases', [CompletionResultType]::ParameterValue, 'See and clear the locks on machines')
            [CompletionResult]::new('api-proxy', 'api-proxy', [CompletionResultType]::ParameterValue, 'Open local port 4280 that leads to the Machines API inside the private network')
            break
        }
        'fly;help;machine;list' {
            break
        }
        'fly;help;machine;status' {
            break
        }
        'fly;help;machine;run' {
            break
        }
        'fly;help;machine;create' {
            break
        }
        'fly;help;machine;clone' {
            break
        }
        'fly;help;machine;update' {
            break
        }
        'fly;help;machine;start' {
            break
        }
        'fly;help;machine;stop' {
            break
        }
        'fly;help;machine;restart' {
            break
        }
        'fly;help;machine;suspend' {
            break
        }
        'fly;help;machine;kill' {
            break
        }
        'fly;help;machine;destroy' {
            break
        }
        'fly;help;machine;exec' {
            break
        }
        'fly;help;machine;cordon' {
            break
        }
        'fly;help;machine;uncordon' {
            break
        }
        'fly;help;machine;wait' {
            break
        }
        'fly;help;machine;leases' {
            [CompletionResult]::new('view', 'view', [CompletionResultType]::ParameterValue, 'Show the locks machines are under')
            [CompletionResult]::new('clear', 'clear', [CompletionResultType]::ParameterValue, 'Take locks away, whoever holds them')
            break
        }
        'fly;help;machine;leases;view' {
            break
        }
        'fly;help;machine;leases;clear' {
            break
        }
        'fly;help;machine;api-proxy' {
            break
        }
        'fly;help;orgs' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the organizations you belong to')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an organization and its members')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create an organization')
            break
        }
        'fly;help;orgs;list' {
            break
        }
        'fly;help;orgs;show' {
            break
        }
        'fly;help;orgs;create' {
            break
        }
        'fly;help;ping' {
            break
        }
        'fly;help;platform' {
            [CompletionResult]::new('regions', 'regions', [CompletionResultType]::ParameterValue, 'List the regions machines can run in')
            [CompletionResult]::new('vm-sizes', 'vm-sizes', [CompletionResultType]::ParameterValue, 'List the machine sizes there are')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Open the status page, or print what it says')
            break
        }
        'fly;help;platform;regions' {
            break
        }
        'fly;help;platform;vm-sizes' {
            break
        }
        'fly;help;platform;status' {
            break
        }
        'fly;help;proxy' {
            break
        }
        'fly;help;releases' {
            break
        }
        'fly;help;rollback' {
            break
        }
        'fly;help;scale' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the size and number of machines of each process group')
            [CompletionResult]::new('count', 'count', [CompletionResultType]::ParameterValue, 'Change how many machines a process group has')
            [CompletionResult]::new('vm', 'vm', [CompletionResultType]::ParameterValue, 'Change the size of a process group''s machines')
            [CompletionResult]::new('memory', 'memory', [CompletionResultType]::ParameterValue, 'Change the memory of a process group''s machines')
            break
        }
        'fly;help;scale;show' {
            break
        }
        'fly;help;scale;count' {
            break
        }
        'fly;help;scale;vm' {
            break
        }
        'fly;help;scale;memory' {
            break
        }
        'fly;help;secrets' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the names of an app''s secrets, and whether machines have them')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set secrets and roll them out')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Remove secrets and roll that out')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Set the secrets read from standard input as NAME=VALUE lines, and roll them out')
            [CompletionResult]::new('deploy', 'deploy', [CompletionResultType]::ParameterValue, 'Roll out secrets that were staged')
            [CompletionResult]::new('sync', 'sync', [CompletionResultType]::ParameterValue, 'Make later deploys use the newest secrets, wherever they were set')
            break
        }
        'fly;help;secrets;list' {
            break
        }
        'fly;help;secrets;set' {
            break
        }
        'fly;help;secrets;unset' {
            break
        }
        'fly;help;secrets;import' {
            break
        }
        'fly;help;secrets;deploy' {
            break
        }
        'fly;help;secrets;sync' {
            break
        }
        'fly;help;services' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s services')
            break
        }
        'fly;help;services;list' {
            break
        }
        'fly;help;ssh' {
            [CompletionResult]::new('issue', 'issue', [CompletionResultType]::ParameterValue, 'Make an SSH key that is valid for some hours, for other SSH clients')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'List the certificates an organization has issued')
            break
        }
        'fly;help;ssh;issue' {
            break
        }
        'fly;help;ssh;log' {
            break
        }
        'fly;help;status' {
            break
        }
        'fly;help;version' {
            [CompletionResult]::new('upgrade', 'upgrade', [CompletionResultType]::ParameterValue, 'Say how to install a newer version')
            break
        }
        'fly;help;version;upgrade' {
            break
        }
        'fly;help;volumes' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Create volumes in a region')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an app''s volumes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one volume')
            [CompletionResult]::new('destroy', 'destroy', [CompletionResultType]::ParameterValue, 'Destroy volumes with their data')
            [CompletionResult]::new('extend', 'extend', [CompletionResultType]::ParameterValue, 'Make a volume larger')
            [CompletionResult]::new('update', 'update', [CompletionResultType]::ParameterValue, 'Change how snapshots of a volume are made and kept')
            [CompletionResult]::new('snapshots', 'snapshots', [CompletionResultType]::ParameterValue, 'List and make snapshots of a volume')
            break
        }
        'fly;help;volumes;create' {
            break
        }
        'fly;help;volumes;list' {
            break
        }
        'fly;help;volumes;show' {
            break
        }
        'fly;help;volumes;destroy' {
            break
        }
        'fly;help;volumes;extend' {
            break
        }
        'fly;help;volumes;update' {
            break
        }
        'fly;help;volumes;snapshots' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List a volume''s snapshots, oldest first')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a snapshot of a volume')
            break
        }
        'fly;help;volumes;snapshots;list' {
            break
        }
        'fly;help;volumes;snapshots;create' {
            break
        }
        'fly;help;wireguard' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List an organization''s peers')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a peer and write its configuration for a WireGuard client')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Remove a peer')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Replace the peers that this computer uses')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show the peers that this computer uses')
            [CompletionResult]::new('websockets', 'websockets', [CompletionResultType]::ParameterValue, 'Send tunnels through WebSockets always, or not at all')
            break
        }
        'fly;help;wireguard;list' {
            break
        }
        'fly;help;wireguard;create' {
            break
        }
        'fly;help;wireguard;remove' {
            break
        }
        'fly;help;wireguard;reset' {
            break
        }
        'fly;help;wireguard;status' {
            break
        }
        'fly;help;wireguard;websockets' {
            break
        }
        'fly;help;completion' {
            break
        }
        'fly;help;explain' {
            break
        }
        'fly;help;__man' {
            break
        }
        'fly;help;__surface' {
            break
        }
        'fly;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
