module completions {

  # Deploy apps on Fly.io, or on the platform in this binary
  export extern fly [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # A process that keeps tunnels open for other programs, such as flyctl; no command here needs it
  export extern "fly agent" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Be the agent until stopped or idle
  export extern "fly agent run" [
    --idle: string            # End when nobody has used it for so long
    --announce-version: string # Version to call itself: another flyctl on this computer warns unless it is its own
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    log?: path                # File to log to
  ]

  # Start an agent in the background
  export extern "fly agent start" [
    --idle: string            # End when nobody has used it for so long
    --announce-version: string # Version to call itself: another flyctl on this computer warns unless it is its own
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Stop the agent that runs
  export extern "fly agent stop" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Stop the agent that runs and start another one
  export extern "fly agent restart" [
    --idle: string            # End when nobody has used it for so long
    --announce-version: string # Version to call itself: another flyctl on this computer warns unless it is its own
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Show the agent that runs
  export extern "fly agent ping" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Have the agent make or find a tunnel
  export extern "fly agent establish" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    slug: string              # Slug of the organization
  ]

  # Have the agent ask the private network's DNS
  export extern "fly agent probe" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    slug: string              # Slug of the organization
  ]

  # Have the agent look up a name
  export extern "fly agent resolve" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    slug: string              # Slug of the organization
    host: string              # Name, with or without a port
  ]

  # Have the agent list an app's machines
  export extern "fly agent instances" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    slug: string              # Slug of the organization
    app: string               # Name of the app
  ]

  # Show what a host of the private network says
  export extern "fly agent connect" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    slug: string              # Slug of the organization
    addr: string              # Host and port
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly agent help" [
  ]

  # Be the agent until stopped or idle
  export extern "fly agent help run" [
  ]

  # Start an agent in the background
  export extern "fly agent help start" [
  ]

  # Stop the agent that runs
  export extern "fly agent help stop" [
  ]

  # Stop the agent that runs and start another one
  export extern "fly agent help restart" [
  ]

  # Show the agent that runs
  export extern "fly agent help ping" [
  ]

  # Have the agent make or find a tunnel
  export extern "fly agent help establish" [
  ]

  # Have the agent ask the private network's DNS
  export extern "fly agent help probe" [
  ]

  # Have the agent look up a name
  export extern "fly agent help resolve" [
  ]

  # Have the agent list an app's machines
  export extern "fly agent help instances" [
  ]

  # Show what a host of the private network says
  export extern "fly agent help connect" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly agent help help" [
  ]

  # Create, list and destroy apps
  export extern "fly apps" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Create an app
  export extern "fly apps create" [
    --name: string            # Name of the app (the same as the argument)
    --generate-name           # Make up a name
    --network: string         # Private network the app gets instead of the organization's default one
    --save                    # Write the name into a fly.toml here
    --org(-o): string         # Organization to act in, by slug
    --yes(-y)                 # Answer every confirmation with yes
    --auto-confirm            # Answer every confirmation with yes
    --json(-j)                # Print the result as JSON
    --machines
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    name?: string             # Name of the app; names are global
  ]

  # List your apps
  export extern "fly apps list" [
    --org(-o): string         # Organization to act in, by slug
    --quiet(-q)               # Print only names or ids
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Destroy apps with everything in them
  export extern "fly apps destroy" [
    --yes(-y)                 # Answer every confirmation with yes
    --auto-confirm            # Answer every confirmation with yes
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...names: string          # Names of the apps
  ]

  # Restart the running machines of an app, one after the other
  export extern "fly apps restart" [
    --force-stop              # Kill machines that do not stop
    --skip-health-checks      # Do not wait until a machine runs again before the next one
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    name?: string             # Name of the app
  ]

  # Open an app in the browser, or print where it answers
  export extern "fly apps open" [
    --print                   # Print the address instead of opening it
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    uri?: string              # Path below the app's address, or the app's name
  ]

  # List an app's releases
  export extern "fly apps releases" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --image                   # Show the image of each release
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly apps help" [
  ]

  # Create an app
  export extern "fly apps help create" [
  ]

  # List your apps
  export extern "fly apps help list" [
  ]

  # Destroy apps with everything in them
  export extern "fly apps help destroy" [
  ]

  # Restart the running machines of an app, one after the other
  export extern "fly apps help restart" [
  ]

  # Open an app in the browser, or print where it answers
  export extern "fly apps help open" [
  ]

  # List an app's releases
  export extern "fly apps help releases" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly apps help help" [
  ]

  # Log in and out
  export extern "fly auth" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  def "nu-complete fly auth login keychain" [] {
    [ "system" "kernel" ]
  }

  # Log in, in the browser or with e-mail and password
  export extern "fly auth login" [
    --email: string           # Log in with this e-mail address and a password instead of in the browser
    --password: string        # Password; better leave it out: it is asked for, or read from standard input
    --otp: string             # One-time code of your second factor
    --interactive(-i)         # Ask for e-mail address, password and one-time code here
    --keychain: string@"nu-complete fly auth login keychain" # Keep the token in the system's keychain, not in config.yml; flyctl cannot use it then
    --no-browser              # Print the address to open instead of opening a browser; works without a terminal, too
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help (see more with '--help')
  ]

  # Create an account in the browser, and log in
  export extern "fly auth signup" [
    --no-browser              # Print the address to open instead of opening a browser; works without a terminal, too
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # End the session and forget its token
  export extern "fly auth logout" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Show who you are to the platform
  export extern "fly auth whoami" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print the token in use
  export extern "fly auth token" [
    --quiet(-q)               # Print only names or ids
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Let docker push to and pull from the platform's registry
  export extern "fly auth docker" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly auth help" [
  ]

  # Log in, in the browser or with e-mail and password
  export extern "fly auth help login" [
  ]

  # Create an account in the browser, and log in
  export extern "fly auth help signup" [
  ]

  # End the session and forget its token
  export extern "fly auth help logout" [
  ]

  # Show who you are to the platform
  export extern "fly auth help whoami" [
  ]

  # Print the token in use
  export extern "fly auth help token" [
  ]

  # Let docker push to and pull from the platform's registry
  export extern "fly auth help docker" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly auth help help" [
  ]

  # See the health checks of an app's machines
  export extern "fly checks" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List the results of an app's health checks
  export extern "fly checks list" [
    --check-name: string      # Only the checks of this name
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly checks help" [
  ]

  # List the results of an app's health checks
  export extern "fly checks help list" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly checks help help" [
  ]

  # Show, check and save an app's configuration
  export extern "fly config" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Show the configuration of the current release, or of the file here
  export extern "fly config show" [
    --local                   # Show the configuration file here instead of the current release's configuration
    --toml                    # Show it as TOML
    --yaml                    # Show it as YAML
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Check the configuration file; needs no network and no login
  export extern "fly config validate" [
    --strict(-s)              # Count unknown keys as errors
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Write the configuration of the current release into a file
  export extern "fly config save" [
    --json                    # Write JSON (fly.json)
    --yaml                    # Write YAML (fly.yaml)
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --yes(-y)                 # Answer every confirmation with yes
    --auto-confirm            # Answer every confirmation with yes
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Show the names of an app's secrets and its environment variables
  export extern "fly config env" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print a JSON Schema of the configuration file, for editors
  export extern "fly config schema" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly config help" [
  ]

  # Show the configuration of the current release, or of the file here
  export extern "fly config help show" [
  ]

  # Check the configuration file; needs no network and no login
  export extern "fly config help validate" [
  ]

  # Write the configuration of the current release into a file
  export extern "fly config help save" [
  ]

  # Show the names of an app's secrets and its environment variables
  export extern "fly config help env" [
  ]

  # Print a JSON Schema of the configuration file, for editors
  export extern "fly config help schema" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly config help help" [
  ]

  def "nu-complete fly console skip_dns_registration" [] {
    [ "true" "false" ]
  }

  # Open a console in a machine made for it from the current release
  export extern "fly console" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --command(-C): string     # Command to run instead of the app's `console_command`, or of a shell
    --machine: string         # Machine that is there already, by id; none is made
    --select(-s)              # Choose from a list: a new machine, or one that runs
    --container: string       # Container to go to
    --user(-u): string        # User to log in as
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --image(-i): string       # Image of the machine, instead of the current release's
    --env(-e): string         # Environment variable; may be repeated
    --entrypoint: string      # Replace the image's entrypoint
    --port(-p): string        # Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`
    --volume: string          # Volume to mount; may be repeated
    --skip-dns-registration: string@"nu-complete fly console skip_dns_registration" # Keep the machine out of internal DNS, which is so anyway
    --file-local: string      # File from this computer; may be repeated
    --file-literal: string    # File with this text; may be repeated
    --file-secret: string     # File with the content of a secret; may be repeated
    --vm-size: string         # Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)
    --vm-cpus: string         # Number of CPUs
    --vm-cpu-kind: string     # Kind of CPU: shared or performance
    --vm-memory: string       # Memory in MB, or with a unit
    --vm-max-memory: string   # Most memory the machine may be given
    --host-dedication-id: string # Dedicated host to place the machine on
    --vm-gpus: string         # Refused: GPU machines are no longer sold
    --vm-gpu-kind: string     # Refused: GPU machines are no longer sold
    --dockerfile: string      # Refused: images for single machines are not built
    --build-arg: string
    --build-context-warn-size: string
    --build-depot
    --build-local-only
    --build-nixpacks
    --build-only
    --build-remote-only
    --build-target: string
    --image-label: string
    --no-build-cache
    --wg: string
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  def "nu-complete fly deploy context_mtimes" [] {
    [ "real" "content" ]
  }

  def "nu-complete fly deploy compression" [] {
    [ "gzip" "zstd" ]
  }

  def "nu-complete fly deploy wg" [] {
    [ "true" "false" ]
  }

  def "nu-complete fly deploy https_failover" [] {
    [ "true" "false" ]
  }

  def "nu-complete fly deploy smoke_checks" [] {
    [ "true" "false" ]
  }

  def "nu-complete fly deploy dns_checks" [] {
    [ "true" "false" ]
  }

  def "nu-complete fly deploy plan" [] {
    [ "text" "json" ]
  }

  def "nu-complete fly deploy ha" [] {
    [ "true" "false" ]
  }

  # Deploy an app: make its machines run an image, and verify that they do
  export extern "fly deploy" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --yes(-y)                 # Answer every confirmation with yes
    --auto-confirm            # Answer every confirmation with yes
    --image(-i): string       # Image to deploy instead of building one
    --image-label: string     # Tag of the image that is built
    --dockerfile: string      # Path or URL of the Dockerfile
    --ignorefile: path        # Path of the ignore file
    --build-arg: string       # Build argument
    --build-secret: string    # Secret for `RUN --mount=type=secret`: NAME=VALUE, id=NAME,src=PATH or id=NAME,env=VARIABLE
    --ssh: string             # ssh agent for `RUN --mount=type=ssh`: default, or NAME=SOCKET
    --build-target: string    # Stage of the Dockerfile to build
    --build-context-warn-size: string # Warn when the build context is larger: a size such as 512mb, a plain number is MiB, 0 = never [default: 100mb]
    --label: string           # Label of the image that is built
    --no-cache                # Build without reusing layers
    --context-mtimes: string@"nu-complete fly deploy context_mtimes" # Times of files at the builder: real, or derived from their content, so that a fresh checkout is not sent again [default: real on this computer, content elsewhere]
    --build-only              # Build the image and stop; with `--push`, push it too
    --push                    # With `--build-only`: push the image
    --compression: string@"nu-complete fly deploy compression" # How layers are compressed: gzip or zstd [default: gzip]
    --compression-level: string # How hard: 0 to 9 for gzip, 1 to 22 for zstd
    --local-only              # Build with the Docker engine of this computer, also what needs none
    --remote-only             # Let a remote builder run what has to be run, never the engine of this computer
    --recreate-builder        # Destroy the organization's remote builder with its cache and make a new one
    --wg: string@"nu-complete fly deploy wg" # Reach the remote builder through a WireGuard tunnel; false: over https
    --https-failover: string@"nu-complete fly deploy https_failover" # Go over https when there is no tunnel
    --depot: string           # Depot's builders, which this version cannot use: `auto` and `false` mean the organization's own
    --depot-scope: string
    --builder-pool: string    # Use a builder of the platform's pool
    --nixpacks
    --buildkit
    --buildkit-addr: string
    --buildkit-image: string
    --strategy: string        # How machines are exchanged: rolling, immediate, canary or bluegreen
    --max-unavailable: string # How many running machines may be down at once: a number, or a fraction below 1
    --max-concurrent: string  # How many machines are changed at once, whatever the strategy
    --wait-timeout: string    # How long a machine may take to start and pass its checks
    --release-command-timeout: string # How long the release command may take; `none` = no limit
    --lease-timeout: string   # Time to live of machine leases
    --lease-wait: string      # How long to wait for machines that somebody else holds
    --detach                  # Return once the platform accepted the changes, without verifying them
    --observe: string         # How long a canary, or the green machines, must serve before the next phase [default: 10s]
    --signal(-s): string      # Signal that asks replaced machines to stop (bluegreen)
    --deploy-retries: string  # How often a machine's failed change is tried again when the app is not at fault; `auto` = 0
    --verify-stopped          # Start machines that do not run, check them, and stop them again
    --smoke-checks: string@"nu-complete fly deploy smoke_checks" # Watch machines without checks for a moment after they started
    --dns-checks: string@"nu-complete fly deploy dns_checks" # Ask the app's public address whether the new machines answer; private DNS is not asked
    --skip-release-command    # Do not run the release command
    --force                   # Update machines also when nothing differs
    --rollback-on-failure     # Take the changes back when the deploy fails half-way
    --plan: string@"nu-complete fly deploy plan" # Print what would be done and change nothing; `--plan=json` prints one JSON value
    --dry-run: string@"nu-complete fly deploy plan" # Print what would be done and change nothing; `--plan=json` prints one JSON value
    --out(-o): path           # With `--plan`: keep the plan in this file, for `--from-plan`
    --detailed-exitcode       # With `--plan`: exit 2 when there is something to do
    --from-plan: path         # Carry out a plan kept with `--plan -o FILE`, if nothing has changed since
    --resume                  # Finish the last deploy that was cut off or failed half-way, without building again
    --abandon                 # Take the last unfinished deploy back
    --break-pause: string     # Deploy in spite of a pause, with a reason that is shown
    --wait                    # Wait for the end of a pause instead of failing
    --wait-paused: string     # How long to wait for the end of a pause of the platform
    --env(-e): string         # Environment variable for the machines
    --ha: string@"nu-complete fly deploy ha" # Give a new process group a second machine, or a standby
    --update-only             # Change existing machines only
    --primary-region: string  # Region of new machines
    --regions: string         # Touch machines in these regions only
    --exclude-regions: string # Leave machines in these regions alone
    --only-machines: string   # Touch these machines only
    --exclude-machines: string # Leave these machines alone
    --process-groups: string  # Touch these process groups only
    --no-public-ips           # Do not allocate public addresses on the first deploy
    --flycast                 # Allocate a private (Flycast) address instead of public ones on the first deploy
    --volume-initial-size: string # Size in GB of volumes made by the first deploy
    --org: string             # Organization for an app that has to be created
    --vm-size: string         # Size preset, such as shared-cpu-1x
    --vm-cpus: string         # Number of CPUs
    --vm-cpu-kind: string     # Kind of CPU: shared or performance
    --vm-memory: string       # Memory in MB, or with a unit
    --vm-max-memory: string   # Most memory in MB the machine may be given
    --host-dedication-id: string # Dedicated host to place machines on
    --vm-gpus: string         # Refused: GPU machines are no longer sold
    --vm-gpu-kind: string     # Refused: GPU machines are no longer sold
    --file-local: string      # File from this computer
    --file-literal: string    # File with this text
    --file-secret: string     # File with the content of a secret
    --events: path            # Write every event as one line of JSON to this file; `-` = stdout
    --quiet(-q)               # No progress, only warnings and the result
    --strict                  # Treat warnings as failures
    --now
    --force-machines
    --buildpacks-docker-host: string
    --buildpacks-volume: string
    --immediate-max-concurrent: string
    --export-manifest: string # Write the configuration and flags for `--from-manifest` and stop; `-` = stdout
    --from-manifest: string   # Deploy what `--export-manifest` wrote; `-` = stdin
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    dir?: path                # Directory with the source and its configuration file
  ]

  # Pause deploys of an app, among colleagues
  export extern "fly deploys" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Ask that an app is not deployed for now
  export extern "fly deploys pause" [
    --message(-m): string     # Why, shown to everybody who tries to deploy
    --reason: string          # Why, shown to everybody who tries to deploy
    --for: string             # End by itself after this time, such as 30m or 2h
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # End a pause of deploys
  export extern "fly deploys resume" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Show whether deploys of an app are paused, by whom and why
  export extern "fly deploys status" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly deploys help" [
  ]

  # Ask that an app is not deployed for now
  export extern "fly deploys help pause" [
  ]

  # End a pause of deploys
  export extern "fly deploys help resume" [
  ]

  # Show whether deploys of an app are paused, by whom and why
  export extern "fly deploys help status" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly deploys help help" [
  ]

  # Ask the private network's DNS
  export extern "fly dig" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Organization whose private network to use, by slug; without it, the app's
    --network: string         # Private network to use, for organizations with several; without it, the app's
    --short(-s)               # Print what the records say, and nothing else
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...words: string          # Type (AAAA, TXT, A, CNAME) and name; AAAA without a type
  ]

  # Check everything between this computer and your machines
  export extern "fly doctor" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Organization whose private network is tried, by slug
    --network: string         # Private network to try, instead of the default one
    --details(-v)             # Show more of each probe, in JSON too
    --explain                 # Show more of each probe, in JSON too
    --fix                     # Repair what can be repaired safely
    --bundle: path            # Write what was found, without secrets, into an archive
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Not here: flyctl sends local state to its makers; `fly doctor --bundle FILE` keeps it with you
  export extern "fly doctor diag" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --force                   # Accepted for compatibility
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly doctor help" [
  ]

  # Not here: flyctl sends local state to its makers; `fly doctor --bundle FILE` keeps it with you
  export extern "fly doctor help diag" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly doctor help help" [
  ]

  # Compare the configuration file with the machines that run, field by field
  export extern "fly drift" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --image(-i): string       # Image the machines should run; without it images are compared among themselves only
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help (see more with '--help')
  ]

  # See and change the images an app's machines run
  export extern "fly image" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Show the images of an app's machines
  export extern "fly image show" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    id?: string               # Only this machine, by id
  ]

  # Move machines to the newest version of their image, or to a named one
  export extern "fly image update" [
    --image: string           # Image to run instead of the newest of the series
    --skip-health-checks      # Do not wait until a machine's checks pass before the next is updated
    --yes(-y)                 # Answer every confirmation with yes
    --auto-confirm            # Answer every confirmation with yes
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly image help" [
  ]

  # Show the images of an app's machines
  export extern "fly image help show" [
  ]

  # Move machines to the newest version of their image, or to a named one
  export extern "fly image help update" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly image help help" [
  ]

  # See incidents of the platform and of its hosts
  export extern "fly incidents" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List the unresolved incidents of the platform
  export extern "fly incidents list" [
    --json(-j)                # Print the result as JSON
    --app(-a): string
    --config(-c): string
    --org(-o): string
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # See trouble on hosts
  export extern "fly incidents hosts" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List trouble on the hosts that an app's machines live on
  export extern "fly incidents hosts list" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly incidents hosts help" [
  ]

  # List trouble on the hosts that an app's machines live on
  export extern "fly incidents hosts help list" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly incidents hosts help help" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly incidents help" [
  ]

  # List the unresolved incidents of the platform
  export extern "fly incidents help list" [
  ]

  # See trouble on hosts
  export extern "fly incidents help hosts" [
  ]

  # List trouble on the hosts that an app's machines live on
  export extern "fly incidents help hosts list" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly incidents help help" [
  ]

  # See, allocate and release an app's addresses
  export extern "fly ips" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List an app's addresses
  export extern "fly ips list" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List the private addresses of an app's machines
  export extern "fly ips private" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Give an app an IPv4 address, its own or a shared one
  export extern "fly ips allocate-v4" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --shared                  # Use an address that many apps share; free of charge
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --yes(-y)                 # Answer every confirmation with yes
    --auto-confirm            # Answer every confirmation with yes
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Give an app an IPv6 address, public or private
  export extern "fly ips allocate-v6" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --private                 # Make it an address inside the organization's private network (Flycast)
    --org(-o): string         # Organization whose network a private address belongs to, by slug
    --network: string         # Network a private address belongs to
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Take addresses away from an app
  export extern "fly ips release" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...addresses: string      # Addresses to take away
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly ips help" [
  ]

  # List an app's addresses
  export extern "fly ips help list" [
  ]

  # List the private addresses of an app's machines
  export extern "fly ips help private" [
  ]

  # Give an app an IPv4 address, its own or a shared one
  export extern "fly ips help allocate-v4" [
  ]

  # Give an app an IPv6 address, public or private
  export extern "fly ips help allocate-v6" [
  ]

  # Take addresses away from an app
  export extern "fly ips help release" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly ips help help" [
  ]

  # Run Fly.io's platform on this computer
  export extern "fly local" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Start the platform
  export extern "fly local up" [
    --detach(-d)              # Return once it listens and leave it running in the background
    --runtime: string         # How images run: auto, docker, process or simulated
    --api-port: string        # Port of the APIs
    --registry-port: string   # Port of the image registry
    --http-port: string       # Port on which apps answer HTTP
    --https-port: string      # Port on which apps answer HTTPS
    --latency-ms: string      # Milliseconds added to every API request, to feel like a service far away
    --builders: string        # What remote builders build with: auto, private (a dockerd of their own, as root), none, or an engine's address
    --dns-upstream: string    # DNS server for names outside the private network; without one they are refused inside it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Stop the platform; what it keeps stays
  export extern "fly local down" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Show whether it runs and where
  export extern "fly local status" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Destroy every app on it; accounts and images stay
  export extern "fly local reset" [
    --yes(-y)                 # Answer every confirmation with yes
    --auto-confirm            # Answer every confirmation with yes
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print the environment that points a Fly client at it
  export extern "fly local env" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Show its log, or the requests it answered
  export extern "fly local logs" [
    --requests                # Show the requests that were answered: method, path, status, client, time
    --platform                # Show the platform's own log (the default)
    --clear                   # With `--requests`: forget the requests seen so far
    --lines(-n): string       # Number of lines
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Make it fail on purpose
  export extern "fly local fault" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  def "nu-complete fly local fault add when" [] {
    [ "before" "after" ]
  }

  # Add a rule
  export extern "fly local fault add" [
    --id: string              # Name of the rule
    --route: string           # Route of an http rule: `POST /v1/apps/{app}/machines`
    --status: string          # Status to answer with
    --body: string            # Body to answer with, or the path of a file that holds it
    --nth: string             # Act on the Nth matching occasion
    --times: string           # Act this often
    --probability: string     # Act with this probability
    --delay: string           # Delay, such as 2s or 300ms; a plain number is milliseconds
    --when: string@"nu-complete fly local fault add when" # Act before or after the effect
    --app(-a): string         # Only for this app
    --machine: string         # Only for this machine
    --region(-r): string      # Only in this region
    --host: string            # Only on this host
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    kind: string              # Kind: http, latency, rate-limit, host, capacity, incident, host-issue, pause-deploys, registry, lease, secrets-store, secrets-lag, token, exit, never-start, stuck, check, pull, propagation, discovery-lag, gateway, builder
    ...members: string        # Members of the kind, such as `code=42` or `status=unreachable`
  ]

  def "nu-complete fly local fault gateway knob" [] {
    [ "drop-initiation" "reverse-roles" "evict" "cookies" "black-hole" "corrupt" "mtu-hole" "latency" "loss" "websocket-close" "websocket-status" "websocket-silent" "tls-intercept" "dns-silent" "dns-servfail" "dns-lie" "dns-cname" "nats-off" "stopped-unreachable" "clock-skew" "strict-source" "restart" "restart-new-key" "stale-timestamps" ]
  }

  def "nu-complete fly local fault gateway path" [] {
    [ "udp" "websocket" ]
  }

  # Make the gateway of the private network misbehave
  export extern "fly local fault gateway" [
    --path: string@"nu-complete fly local fault gateway path" # Only over this transport
    --peer: string            # Only for the peer of this name or public key (evict)
    --delay: string           # Delay in milliseconds (latency, reverse-roles, websocket-close, clock-skew; evict: idle time)
    --jitter: string          # Up to so much more, in milliseconds (latency)
    --bytes: string           # Largest datagram that passes (mtu-hole)
    --status: string          # HTTP status or close code (websocket-status, websocket-close)
    --value: string           # Address (dns-lie), name (dns-cname), issuer (tls-intercept) or `ahead` (clock-skew)
    --nth: string             # Act on the Nth occasion
    --times: string           # Act this often
    --probability: string     # Act with this probability (loss, corrupt)
    --region(-r): string      # Only at the gateway of this region
    --id: string              # Name of the rule
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    knob: string@"nu-complete fly local fault gateway knob" # What goes wrong
  ]

  def "nu-complete fly local fault builder knob" [] {
    [ "absent" "no-capacity" "slow" "oom" "dies" "cut" "disk-full" "wrong-version" "unauthorized" "not-found" "no-registry-dns" "idle" ]
  }

  # Make builder machines misbehave
  export extern "fly local fault builder" [
    --step: string            # In this RUN step of a build, counted from 1 (oom, dies, cut)
    --delay: string           # Delay in milliseconds: until the engine answers (slow), of idleness (idle), after the build began (oom, dies, cut)
    --value: string           # Version of Docker's API that is claimed (wrong-version)
    --nth: string             # Act on the Nth occasion
    --times: string           # Act this often
    --app(-a): string         # Only for this builder app
    --id: string              # Name of the rule
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    knob: string@"nu-complete fly local fault builder knob" # What goes wrong
  ]

  # Add the rules of a JSON or TOML file
  export extern "fly local fault load" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    file: path                # The fault file
  ]

  # List the rules in force
  export extern "fly local fault list" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Withdraw one rule, or all
  export extern "fly local fault clear" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    id?: string               # Name of the rule; all when absent
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly local fault help" [
  ]

  # Add a rule
  export extern "fly local fault help add" [
  ]

  # Make the gateway of the private network misbehave
  export extern "fly local fault help gateway" [
  ]

  # Make builder machines misbehave
  export extern "fly local fault help builder" [
  ]

  # Add the rules of a JSON or TOML file
  export extern "fly local fault help load" [
  ]

  # List the rules in force
  export extern "fly local fault help list" [
  ]

  # Withdraw one rule, or all
  export extern "fly local fault help clear" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly local fault help help" [
  ]

  # Run it in this process, for `up`
  export extern "fly local serve" [
    --runtime: string         # How images run: auto, docker, process or simulated
    --api-port: string        # Port of the APIs
    --registry-port: string   # Port of the image registry
    --http-port: string       # Port on which apps answer HTTP
    --https-port: string      # Port on which apps answer HTTPS
    --latency-ms: string      # Milliseconds added to every API request, to feel like a service far away
    --builders: string        # What remote builders build with: auto, private (a dockerd of their own, as root), none, or an engine's address
    --dns-upstream: string    # DNS server for names outside the private network; without one they are refused inside it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly local help" [
  ]

  # Start the platform
  export extern "fly local help up" [
  ]

  # Stop the platform; what it keeps stays
  export extern "fly local help down" [
  ]

  # Show whether it runs and where
  export extern "fly local help status" [
  ]

  # Destroy every app on it; accounts and images stay
  export extern "fly local help reset" [
  ]

  # Print the environment that points a Fly client at it
  export extern "fly local help env" [
  ]

  # Show its log, or the requests it answered
  export extern "fly local help logs" [
  ]

  # Make it fail on purpose
  export extern "fly local help fault" [
  ]

  # Add a rule
  export extern "fly local help fault add" [
  ]

  # Make the gateway of the private network misbehave
  export extern "fly local help fault gateway" [
  ]

  # Make builder machines misbehave
  export extern "fly local help fault builder" [
  ]

  # Add the rules of a JSON or TOML file
  export extern "fly local help fault load" [
  ]

  # List the rules in force
  export extern "fly local help fault list" [
  ]

  # Withdraw one rule, or all
  export extern "fly local help fault clear" [
  ]

  # Run it in this process, for `up`
  export extern "fly local help serve" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly local help help" [
  ]

  # Show an app's log
  export extern "fly logs" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --machine(-m): string     # Only this machine
    -i: string                # Only this machine
    --region(-r): string      # Only this region
    --no-tail(-n)             # Print what is there and end
    --select(-s)              # Choose the machine from a list
    --stream                  # Follow by the live stream through the private network, also where no tunnel has been used yet
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # See and change an app's machines one by one
  export extern "fly machine" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List an app's machines
  export extern "fly machine list" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --quiet(-q)               # Print only names or ids
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Show one machine
  export extern "fly machine status" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --select                  # Choose from a list, which happens without an id anyway
    --json(-j)                # Print the result as JSON
    --display-config(-d)      # Print the machine's configuration as JSON and nothing else
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    id?: string               # Id of the machine
  ]

  def "nu-complete fly machine run restart" [] {
    [ "no" "on-failure" "always" "on-fail" "" ]
  }

  def "nu-complete fly machine run autostart" [] {
    [ "true" "false" ]
  }

  def "nu-complete fly machine run skip_dns_registration" [] {
    [ "true" "false" ]
  }

  def "nu-complete fly machine run rootfs_persist" [] {
    [ "never" "restart" "always" ]
  }

  # Run an image in a new machine
  export extern "fly machine run" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --name(-n): string        # Name of the machine; made up when left out
    --rm                      # Destroy the machine when its main process ends
    --volume(-v): string      # Volume to mount; may be repeated
    --detach                  # Do not wait until its checks pass
    --id: string              # Refused: `fly machine update` changes existing machines
    --org: string             # Has no effect: the app has to exist
    --use-zstd                # Has no effect: nothing is built here
    --env(-e): string         # Environment variable; may be repeated
    --metadata(-m): string    # Metadata of the machine; may be repeated
    --port(-p): string        # Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away
    --entrypoint: string      # Replace the image's entrypoint
    --restart: string@"nu-complete fly machine run restart" # What happens when the main process ends: no, on-failure or always
    --schedule: string        # Run at intervals: hourly, daily, weekly or monthly
    --standby-for: string     # Ids of machines this one stands by for
    --autostart: string@"nu-complete fly machine run autostart" # Start the machine when a request for it arrives
    --autostop: string        # What happens when no request arrives: off, stop or suspend
    --skip-dns-registration: string@"nu-complete fly machine run skip_dns_registration" # Keep the machine out of internal DNS
    --machine-config: string  # Whole or partial machine configuration: a JSON file, or JSON text
    --kernel-arg: string      # Argument for the kernel's command line; may be repeated
    --rootfs-persist: string@"nu-complete fly machine run rootfs_persist" # Whether the root file system survives: never, restart or always
    --rootfs-size: string     # Size of the root file system in GB, or with a unit; 0 = as usual
    --swap-size: string       # Swap in MB, or with a unit
    --cachedrive-size: string # Scratch drive in MB, or with a unit; 0 = none
    --file-local: string      # File from this computer; may be repeated
    --file-literal: string    # File with this text; may be repeated
    --file-secret: string     # File with the content of a secret; may be repeated
    --vm-size: string         # Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)
    --vm-cpus: string         # Number of CPUs
    --vm-cpu-kind: string     # Kind of CPU: shared or performance
    --vm-memory: string       # Memory in MB, or with a unit
    --vm-max-memory: string   # Most memory the machine may be given
    --host-dedication-id: string # Dedicated host to place the machine on
    --vm-gpus: string         # Refused: GPU machines are no longer sold
    --vm-gpu-kind: string     # Refused: GPU machines are no longer sold
    --dockerfile: string      # Refused: images for single machines are not built
    --build-arg: string
    --build-context-warn-size: string
    --build-depot
    --build-local-only
    --build-nixpacks
    --build-only
    --build-remote-only
    --build-target: string
    --image-label: string
    --no-build-cache
    --json(-j)                # Print the result as JSON
    --container: string       # Container of `--machine-config` that gets the image
    --shell                   # Open a shell in the machine, and destroy it when the shell ends
    --user: string            # With `--shell`: user to log in as
    --command: string         # With `--shell`: the shell
    --wg: string
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    image?: string            # Image to run
    ...words: string          # Command and its arguments, instead of the image's; put `--` before words that begin with a dash
  ]

  def "nu-complete fly machine create restart" [] {
    [ "no" "on-failure" "always" "on-fail" "" ]
  }

  def "nu-complete fly machine create autostart" [] {
    [ "true" "false" ]
  }

  def "nu-complete fly machine create skip_dns_registration" [] {
    [ "true" "false" ]
  }

  def "nu-complete fly machine create rootfs_persist" [] {
    [ "never" "restart" "always" ]
  }

  # Create a machine without starting it
  export extern "fly machine create" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --name(-n): string        # Name of the machine; made up when left out
    --rm                      # Destroy the machine when its main process ends
    --volume(-v): string      # Volume to mount; may be repeated
    --detach                  # Do not wait until its checks pass
    --id: string              # Refused: `fly machine update` changes existing machines
    --org: string             # Has no effect: the app has to exist
    --use-zstd                # Has no effect: nothing is built here
    --env(-e): string         # Environment variable; may be repeated
    --metadata(-m): string    # Metadata of the machine; may be repeated
    --port(-p): string        # Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away
    --entrypoint: string      # Replace the image's entrypoint
    --restart: string@"nu-complete fly machine create restart" # What happens when the main process ends: no, on-failure or always
    --schedule: string        # Run at intervals: hourly, daily, weekly or monthly
    --standby-for: string     # Ids of machines this one stands by for
    --autostart: string@"nu-complete fly machine create autostart" # Start the machine when a request for it arrives
    --autostop: string        # What happens when no request arrives: off, stop or suspend
    --skip-dns-registration: string@"nu-complete fly machine create skip_dns_registration" # Keep the machine out of internal DNS
    --machine-config: string  # Whole or partial machine configuration: a JSON file, or JSON text
    --kernel-arg: string      # Argument for the kernel's command line; may be repeated
    --rootfs-persist: string@"nu-complete fly machine create rootfs_persist" # Whether the root file system survives: never, restart or always
    --rootfs-size: string     # Size of the root file system in GB, or with a unit; 0 = as usual
    --swap-size: string       # Swap in MB, or with a unit
    --cachedrive-size: string # Scratch drive in MB, or with a unit; 0 = none
    --file-local: string      # File from this computer; may be repeated
    --file-literal: string    # File with this text; may be repeated
    --file-secret: string     # File with the content of a secret; may be repeated
    --vm-size: string         # Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)
    --vm-cpus: string         # Number of CPUs
    --vm-cpu-kind: string     # Kind of CPU: shared or performance
    --vm-memory: string       # Memory in MB, or with a unit
    --vm-max-memory: string   # Most memory the machine may be given
    --host-dedication-id: string # Dedicated host to place the machine on
    --vm-gpus: string         # Refused: GPU machines are no longer sold
    --vm-gpu-kind: string     # Refused: GPU machines are no longer sold
    --dockerfile: string      # Refused: images for single machines are not built
    --build-arg: string
    --build-context-warn-size: string
    --build-depot
    --build-local-only
    --build-nixpacks
    --build-only
    --build-remote-only
    --build-target: string
    --image-label: string
    --no-build-cache
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    image: string             # Image to run
    ...words: string          # Command and its arguments, instead of the image's; put `--` before words that begin with a dash
  ]

  def "nu-complete fly machine clone volume_requires_unique_zone" [] {
    [ "true" "false" ]
  }

  # Make a new machine like an existing one
  export extern "fly machine clone" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --select                  # Choose from a list, which happens without an id anyway
    --json(-j)                # Print the result as JSON
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --name: string            # Name of the new machine; made up when left out
    --attach-volume: string   # Existing volume for the new machine, with a mount path if the source has none
    --from-snapshot: string   # Snapshot to fill the new volume from; `last` = the newest one of the source's volume
    --volume-requires-unique-zone: string@"nu-complete fly machine clone volume_requires_unique_zone" # Place the new volume in another zone than its namesakes
    --override-cmd: string    # Command of the new machine
    --clear-cmd               # Let the new machine run the image's own command
    --clear-auto-destroy      # Keep the new machine when its main process ends
    --standby-for: string     # Ids of machines the new one stands by for; `source` = the one that is cloned
    --detach                  # Do not wait until the new machine runs
    --vm-size: string         # Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)
    --vm-cpus: string         # Number of CPUs
    --vm-cpu-kind: string     # Kind of CPU: shared or performance
    --vm-memory: string       # Memory in MB, or with a unit
    --vm-max-memory: string   # Most memory the machine may be given
    --host-dedication-id: string # Dedicated host to place the machine on
    --vm-gpus: string         # Refused: GPU machines are no longer sold
    --vm-gpu-kind: string     # Refused: GPU machines are no longer sold
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    id?: string               # Id of the machine
  ]

  def "nu-complete fly machine update restart" [] {
    [ "no" "on-failure" "always" "on-fail" "" ]
  }

  def "nu-complete fly machine update autostart" [] {
    [ "true" "false" ]
  }

  def "nu-complete fly machine update skip_dns_registration" [] {
    [ "true" "false" ]
  }

  def "nu-complete fly machine update rootfs_persist" [] {
    [ "never" "restart" "always" ]
  }

  # Change a machine's image or configuration
  export extern "fly machine update" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --select                  # Choose from a list, which happens without an id anyway
    --json(-j)                # Print the result as JSON
    --image(-i): string       # Image to run
    --command(-C): string     # Command, instead of the image's; an empty one = the image's
    --container: string       # Container that gets the image
    --mount-point: string     # Where the machine's volume is mounted
    --skip-start              # Do not start the machine
    --skip-health-checks      # Do not wait until the machine's checks pass
    --detach                  # Do not wait at all
    --wait-timeout: string    # Seconds the machine may take to start and to be healthy
    --env(-e): string         # Environment variable; may be repeated
    --metadata(-m): string    # Metadata of the machine; may be repeated
    --port(-p): string        # Port to serve: `[EXTERNAL:]INTERNAL[/PROTOCOL[:HANDLER…]]`; the handler `-` takes the service away
    --entrypoint: string      # Replace the image's entrypoint
    --restart: string@"nu-complete fly machine update restart" # What happens when the main process ends: no, on-failure or always
    --schedule: string        # Run at intervals: hourly, daily, weekly or monthly
    --standby-for: string     # Ids of machines this one stands by for
    --autostart: string@"nu-complete fly machine update autostart" # Start the machine when a request for it arrives
    --autostop: string        # What happens when no request arrives: off, stop or suspend
    --skip-dns-registration: string@"nu-complete fly machine update skip_dns_registration" # Keep the machine out of internal DNS
    --machine-config: string  # Whole or partial machine configuration: a JSON file, or JSON text
    --kernel-arg: string      # Argument for the kernel's command line; may be repeated
    --rootfs-persist: string@"nu-complete fly machine update rootfs_persist" # Whether the root file system survives: never, restart or always
    --rootfs-size: string     # Size of the root file system in GB, or with a unit; 0 = as usual
    --swap-size: string       # Swap in MB, or with a unit
    --cachedrive-size: string # Scratch drive in MB, or with a unit; 0 = none
    --file-local: string      # File from this computer; may be repeated
    --file-literal: string    # File with this text; may be repeated
    --file-secret: string     # File with the content of a secret; may be repeated
    --vm-size: string         # Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)
    --vm-cpus: string         # Number of CPUs
    --vm-cpu-kind: string     # Kind of CPU: shared or performance
    --vm-memory: string       # Memory in MB, or with a unit
    --vm-max-memory: string   # Most memory the machine may be given
    --host-dedication-id: string # Dedicated host to place the machine on
    --vm-gpus: string         # Refused: GPU machines are no longer sold
    --vm-gpu-kind: string     # Refused: GPU machines are no longer sold
    --dockerfile: string      # Refused: images for single machines are not built
    --build-arg: string
    --build-context-warn-size: string
    --build-depot
    --build-local-only
    --build-nixpacks
    --build-only
    --build-remote-only
    --build-target: string
    --image-label: string
    --no-build-cache
    --yes(-y)                 # Answer every confirmation with yes
    --auto-confirm            # Answer every confirmation with yes
    --buildkit                # Refused: images for single machines are not built
    --buildkit-addr: string
    --buildkit-image: string
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    id?: string               # Id of the machine
  ]

  # Start machines
  export extern "fly machine start" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --select                  # Choose from a list, which happens without ids anyway
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...ids: string            # Ids of the machines
  ]

  # Stop machines
  export extern "fly machine stop" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --select                  # Choose from a list, which happens without ids anyway
    --json(-j)                # Print the result as JSON
    --signal(-s): string      # Signal to stop with, such as SIGINT
    --timeout: string         # Seconds until the machine is killed
    --wait-timeout(-w): string # Wait this long until it has stopped; 0 = do not wait
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...ids: string            # Ids of the machines
  ]

  # Restart machines, one after the other
  export extern "fly machine restart" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --select                  # Choose from a list, which happens without ids anyway
    --json(-j)                # Print the result as JSON
    --signal(-s): string      # Signal to stop with, such as SIGINT
    --time: string            # Seconds until the machine is killed
    --force                   # Kill the machine instead of stopping it
    --skip-health-checks      # Go on without waiting until the machine is healthy again
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...ids: string            # Ids of the machines
  ]

  # Suspend machines: memory is kept, nothing runs
  export extern "fly machine suspend" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --select                  # Choose from a list, which happens without ids anyway
    --json(-j)                # Print the result as JSON
    --wait-timeout(-w): string # Wait this long until it is suspended; 0 = do not wait
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...ids: string            # Ids of the machines
  ]

  # Kill a machine's main process at once
  export extern "fly machine kill" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --select                  # Choose from a list, which happens without an id anyway
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    id?: string               # Id of the machine
  ]

  # Destroy machines
  export extern "fly machine destroy" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --select                  # Choose from a list, which happens without ids anyway
    --json(-j)                # Print the result as JSON
    --force(-f)               # Destroy machines that run as well
    --image(-i): string       # Destroy every machine of the app that runs this image
    --yes(-y)                 # Answer every confirmation with yes
    --auto-confirm            # Answer every confirmation with yes
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...ids: string            # Ids of the machines
  ]

  # Run a command in a machine and end with its exit code
  export extern "fly machine exec" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --container: string       # Container to run it in
    --no-container            # Run it in the machine itself, not in a container
    --timeout: string         # Seconds the command may take
    --select                  # Choose the machine from a list, which happens without an id anyway
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...words: string          # The machine's id, unless the app has only one, then the command as one word
  ]

  # Keep the proxy from sending requests to machines
  export extern "fly machine cordon" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --select                  # Choose from a list, which happens without ids anyway
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...ids: string            # Ids of the machines
  ]

  # Let the proxy send requests to machines again
  export extern "fly machine uncordon" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --select                  # Choose from a list, which happens without ids anyway
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...ids: string            # Ids of the machines
  ]

  def "nu-complete fly machine wait state" [] {
    [ "started" "stopped" "suspended" "destroyed" "failed" "settled" ]
  }

  # Wait until a machine reaches a state
  export extern "fly machine wait" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --select                  # Choose from a list, which happens without an id anyway
    --json(-j)                # Print the result as JSON
    --state: string@"nu-complete fly machine wait state" # State to wait for; `settled` is any that lasts
    --wait-timeout(-w): string # How long to wait
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    id?: string               # Id of the machine
  ]

  # See and clear the locks on machines
  export extern "fly machine leases" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Show the locks machines are under
  export extern "fly machine leases view" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --select                  # Choose from a list, which happens without ids anyway
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...ids: string            # Ids of the machines
  ]

  # Take locks away, whoever holds them
  export extern "fly machine leases clear" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --select                  # Choose from a list, which happens without ids anyway
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...ids: string            # Ids of the machines
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly machine leases help" [
  ]

  # Show the locks machines are under
  export extern "fly machine leases help view" [
  ]

  # Take locks away, whoever holds them
  export extern "fly machine leases help clear" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly machine leases help help" [
  ]

  # Open local port 4280 that leads to the Machines API inside the private network
  export extern "fly machine api-proxy" [
    --org(-o): string         # Organization to act in, by slug
    --network: string         # Private network, instead of the default one
    --quiet(-q)               # Say nothing about the tunnel
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly machine help" [
  ]

  # List an app's machines
  export extern "fly machine help list" [
  ]

  # Show one machine
  export extern "fly machine help status" [
  ]

  # Run an image in a new machine
  export extern "fly machine help run" [
  ]

  # Create a machine without starting it
  export extern "fly machine help create" [
  ]

  # Make a new machine like an existing one
  export extern "fly machine help clone" [
  ]

  # Change a machine's image or configuration
  export extern "fly machine help update" [
  ]

  # Start machines
  export extern "fly machine help start" [
  ]

  # Stop machines
  export extern "fly machine help stop" [
  ]

  # Restart machines, one after the other
  export extern "fly machine help restart" [
  ]

  # Suspend machines: memory is kept, nothing runs
  export extern "fly machine help suspend" [
  ]

  # Kill a machine's main process at once
  export extern "fly machine help kill" [
  ]

  # Destroy machines
  export extern "fly machine help destroy" [
  ]

  # Run a command in a machine and end with its exit code
  export extern "fly machine help exec" [
  ]

  # Keep the proxy from sending requests to machines
  export extern "fly machine help cordon" [
  ]

  # Let the proxy send requests to machines again
  export extern "fly machine help uncordon" [
  ]

  # Wait until a machine reaches a state
  export extern "fly machine help wait" [
  ]

  # See and clear the locks on machines
  export extern "fly machine help leases" [
  ]

  # Show the locks machines are under
  export extern "fly machine help leases view" [
  ]

  # Take locks away, whoever holds them
  export extern "fly machine help leases clear" [
  ]

  # Open local port 4280 that leads to the Machines API inside the private network
  export extern "fly machine help api-proxy" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly machine help help" [
  ]

  # See and create organizations
  export extern "fly orgs" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List the organizations you belong to
  export extern "fly orgs list" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Show an organization and its members
  export extern "fly orgs show" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    slug?: string             # Slug of the organization
  ]

  # Create an organization
  export extern "fly orgs create" [
    --apps-v2-default-on
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    name?: string             # Name of the organization
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly orgs help" [
  ]

  # List the organizations you belong to
  export extern "fly orgs help list" [
  ]

  # Show an organization and its members
  export extern "fly orgs help show" [
  ]

  # Create an organization
  export extern "fly orgs help create" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly orgs help help" [
  ]

  # Ping the gateway or a name of the private network
  export extern "fly ping" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Organization whose private network to use, by slug; without it, the app's
    --network: string         # Private network to use, for organizations with several; without it, the app's
    --interval(-i): string    # Time between probes
    --count(-n): string       # Number of probes; 0 = until interrupted
    --size(-s): string        # Bytes of padding of a probe
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    hostname?: string         # `gateway`, a name that ends in .internal, or an address; the gateway without it
  ]

  # See the platform's regions, machine sizes and status
  export extern "fly platform" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List the regions machines can run in
  export extern "fly platform regions" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List the machine sizes there are
  export extern "fly platform vm-sizes" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  def "nu-complete fly platform status kind" [] {
    [ "brief" "summary" "incidents" "maintenance" ]
  }

  # Open the status page, or print what it says
  export extern "fly platform status" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    kind?: string@"nu-complete fly platform status kind" # Which part of the status page
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly platform help" [
  ]

  # List the regions machines can run in
  export extern "fly platform help regions" [
  ]

  # List the machine sizes there are
  export extern "fly platform help vm-sizes" [
  ]

  # Open the status page, or print what it says
  export extern "fly platform help status" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly platform help help" [
  ]

  # Open local ports that lead to an app's machines through the private network
  export extern "fly proxy" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Organization whose private network to use, by slug; without it, the app's
    --network: string         # Private network to use, for organizations with several; without it, the app's
    --select(-s)              # Choose one of the app's running machines
    --quiet(-q)               # Say nothing about the tunnel
    --bind-addr(-b): string   # Address of this computer to listen on
    --watch-stdin             # End when stdin does
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...words: string          # PORT, LOCAL:REMOTE, a range of either, or SOCKET:REMOTE; several of them; then the host, without which it is APP.internal
  ]

  # Look into images: files, packages, known vulnerabilities
  export extern "fly registry" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List the files of an image
  export extern "fly registry files" [
    --image(-i): string       # Image to look at, instead of a machine's
    --machine(-m): string     # Look at the image of this machine, instead of the app's first one
    --select(-s)              # Choose the machine from a list
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print the bill of materials of an image (SPDX)
  export extern "fly registry sbom" [
    --image(-i): string       # Image to look at, instead of a machine's
    --machine(-m): string     # Look at the image of this machine, instead of the app's first one
    --select(-s)              # Choose the machine from a list
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  def "nu-complete fly registry vulns severity" [] {
    [ "LOW" "MEDIUM" "HIGH" "CRITICAL" ]
  }

  # List the known vulnerabilities of an image
  export extern "fly registry vulns" [
    --severity(-S): string@"nu-complete fly registry vulns severity" # Only vulnerabilities that are at least this grave
    --image(-i): string       # Image to look at, instead of a machine's
    --machine(-m): string     # Look at the image of this machine, instead of the app's first one
    --select(-s)              # Choose the machine from a list
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...ids: string            # Only these vulnerabilities, by id
  ]

  def "nu-complete fly registry vulnsummary severity" [] {
    [ "LOW" "MEDIUM" "HIGH" "CRITICAL" ]
  }

  # Show which known vulnerabilities are in which apps
  export extern "fly registry vulnsummary" [
    --severity(-S): string@"nu-complete fly registry vulnsummary severity" # Only vulnerabilities that are at least this grave
    --running(-r)             # Only images of machines that run
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Organization to act in, by slug
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...ids: string            # Only these vulnerabilities, by id
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly registry help" [
  ]

  # List the files of an image
  export extern "fly registry help files" [
  ]

  # Print the bill of materials of an image (SPDX)
  export extern "fly registry help sbom" [
  ]

  # List the known vulnerabilities of an image
  export extern "fly registry help vulns" [
  ]

  # Show which known vulnerabilities are in which apps
  export extern "fly registry help vulnsummary" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly registry help help" [
  ]

  # List an app's releases
  export extern "fly releases" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --image                   # Show the image of each release
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Go back to an older release: its image and its configuration
  export extern "fly rollback" [
    --to: string              # The same as VERSION
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --wait-timeout: string    # How long a machine may take to start and pass its checks
    --strategy: string        # How machines are exchanged: rolling, immediate, canary or bluegreen
    --break-pause: string     # Deploy in spite of a pause, with a reason that is shown
    --yes(-y)                 # Answer every confirmation with yes
    --auto-confirm            # Answer every confirmation with yes
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    version?: string          # Release to go back to, such as v3; without it, the last one that became healthy before the present one
  ]

  # See and change how many machines an app has, and how large they are
  export extern "fly scale" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Show the size and number of machines of each process group
  export extern "fly scale show" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Change how many machines a process group has
  export extern "fly scale count" [
    --process-group(-g): string # Process group that a bare count is about
    --region(-r): string      # Regions to scale in, by code; others stay as they are
    --max-per-region: string  # Most machines of a group in one region; -1 = any number
    --env(-e): string         # Environment variable of the new machines
    --with-new-volumes        # Make new volumes even where free ones exist
    --from-snapshot: string   # Fill new volumes from this snapshot
    --vm-size: string         # Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)
    --vm-cpus: string         # Number of CPUs
    --vm-cpu-kind: string     # Kind of CPU: shared or performance
    --vm-memory: string       # Memory in MB, or with a unit
    --vm-max-memory: string   # Most memory the machine may be given
    --host-dedication-id: string # Dedicated host to place the machine on
    --vm-gpus: string         # Refused: GPU machines are no longer sold
    --vm-gpu-kind: string     # Refused: GPU machines are no longer sold
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --yes(-y)                 # Answer every confirmation with yes
    --auto-confirm            # Answer every confirmation with yes
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...counts: string         # How many machines: 3, +1, -2, or by group: web=3 worker=1
  ]

  # Change the size of a process group's machines
  export extern "fly scale vm" [
    --vm-memory: string       # Memory in MB, or with a unit (default: the size's own)
    --process-group(-g): string # Process group whose machines are changed
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    size: string              # Size, such as shared-cpu-2x (see `fly platform vm-sizes`)
  ]

  # Change the memory of a process group's machines
  export extern "fly scale memory" [
    --process-group(-g): string # Process group whose machines are changed
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    memory: string            # Memory in MB, or with a unit
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly scale help" [
  ]

  # Show the size and number of machines of each process group
  export extern "fly scale help show" [
  ]

  # Change how many machines a process group has
  export extern "fly scale help count" [
  ]

  # Change the size of a process group's machines
  export extern "fly scale help vm" [
  ]

  # Change the memory of a process group's machines
  export extern "fly scale help memory" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly scale help help" [
  ]

  # List, set, unset and roll out an app's secrets
  export extern "fly secrets" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List the names of an app's secrets, and whether machines have them
  export extern "fly secrets list" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  def "nu-complete fly secrets set dns_checks" [] {
    [ "true" "false" ]
  }

  # Set secrets and roll them out
  export extern "fly secrets set" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --detach                  # Do not wait until the machines run with the new secrets
    --dns-checks: string@"nu-complete fly secrets set dns_checks" # Ask the app's public address whether the machines answer afterwards
    --stage                   # Store the change only; the next deploy or `fly secrets deploy` brings it to machines
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...pairs: string          # Secrets to set; `NAME=-` reads the value from standard input
  ]

  def "nu-complete fly secrets unset dns_checks" [] {
    [ "true" "false" ]
  }

  # Remove secrets and roll that out
  export extern "fly secrets unset" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --detach                  # Do not wait until the machines run with the new secrets
    --dns-checks: string@"nu-complete fly secrets unset dns_checks" # Ask the app's public address whether the machines answer afterwards
    --stage                   # Store the change only; the next deploy or `fly secrets deploy` brings it to machines
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...names: string          # Secrets to remove
  ]

  def "nu-complete fly secrets import dns_checks" [] {
    [ "true" "false" ]
  }

  # Set the secrets read from standard input as NAME=VALUE lines, and roll them out
  export extern "fly secrets import" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --detach                  # Do not wait until the machines run with the new secrets
    --dns-checks: string@"nu-complete fly secrets import dns_checks" # Ask the app's public address whether the machines answer afterwards
    --stage                   # Store the change only; the next deploy or `fly secrets deploy` brings it to machines
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  def "nu-complete fly secrets deploy dns_checks" [] {
    [ "true" "false" ]
  }

  # Roll out secrets that were staged
  export extern "fly secrets deploy" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --detach                  # Do not wait until the machines run with the new secrets
    --dns-checks: string@"nu-complete fly secrets deploy dns_checks" # Ask the app's public address whether the machines answer afterwards
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  def "nu-complete fly secrets sync dns_checks" [] {
    [ "true" "false" ]
  }

  # Make later deploys use the newest secrets, wherever they were set
  export extern "fly secrets sync" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --detach                  # Do not wait until the machines run with the new secrets
    --dns-checks: string@"nu-complete fly secrets sync dns_checks" # Ask the app's public address whether the machines answer afterwards
    --stage                   # Store the change only; the next deploy or `fly secrets deploy` brings it to machines
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly secrets help" [
  ]

  # List the names of an app's secrets, and whether machines have them
  export extern "fly secrets help list" [
  ]

  # Set secrets and roll them out
  export extern "fly secrets help set" [
  ]

  # Remove secrets and roll that out
  export extern "fly secrets help unset" [
  ]

  # Set the secrets read from standard input as NAME=VALUE lines, and roll them out
  export extern "fly secrets help import" [
  ]

  # Roll out secrets that were staged
  export extern "fly secrets help deploy" [
  ]

  # Make later deploys use the newest secrets, wherever they were set
  export extern "fly secrets help sync" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly secrets help help" [
  ]

  # See what an app's machines offer to the outside
  export extern "fly services" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List an app's services
  export extern "fly services list" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly services help" [
  ]

  # List an app's services
  export extern "fly services help list" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly services help help" [
  ]

  # Move files to and from a machine
  export extern "fly sftp" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List everything below a path of the machine
  export extern "fly sftp find" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    path?: string             # Where to begin
  ]

  # List a directory of the machine
  export extern "fly sftp ls" [
    --long(-l)                # Show modes, sizes and times
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    path?: string             # Directory, or file; the user's own directory when left out
  ]

  # Get a file or directory from the machine
  export extern "fly sftp get" [
    --recursive(-R)           # A directory with everything in it; links stay links
    --preserve(-p)            # Keep modes and times
    --force(-f)               # Replace what is already there
    --resume                  # Go on where an earlier transfer of the same files was interrupted, and keep what has arrived if this one is
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    remote_path: string       # File or directory on the machine
    local_path?: path         # Where it goes; a file of the same name here when left out
  ]

  # Put a file or directory on the machine
  export extern "fly sftp put" [
    --mode(-m): string        # Mode of the files on the machine, in octal; 0644 unless modes are kept
    --recursive(-R)           # A directory with everything in it; links stay links
    --preserve(-p)            # Keep modes and times
    --force(-f)               # Replace what is already there
    --resume                  # Go on where an earlier transfer of the same files was interrupted, and keep what has arrived if this one is
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    local_path: path          # File or directory of this computer
    remote_path?: string      # Where it goes; a file of the same name in the user's directory when left out
  ]

  # Remove files or directories on the machine
  export extern "fly sftp rm" [
    --recursive(-R)           # Directories with everything in them; links are removed, not followed
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...paths: string          # Files, or with `-R` directories
  ]

  # Make directories on the machine
  export extern "fly sftp mkdir" [
    --parents(-p)             # Make missing parents as well; a directory that is there is fine
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...paths: string
  ]

  # Change modes of files on the machine
  export extern "fly sftp chmod" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    mode: string              # Mode in octal
    ...paths: string
  ]

  # Look around and move files, command by command
  export extern "fly sftp shell" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly sftp help" [
  ]

  # List everything below a path of the machine
  export extern "fly sftp help find" [
  ]

  # List a directory of the machine
  export extern "fly sftp help ls" [
  ]

  # Get a file or directory from the machine
  export extern "fly sftp help get" [
  ]

  # Put a file or directory on the machine
  export extern "fly sftp help put" [
  ]

  # Remove files or directories on the machine
  export extern "fly sftp help rm" [
  ]

  # Make directories on the machine
  export extern "fly sftp help mkdir" [
  ]

  # Change modes of files on the machine
  export extern "fly sftp help chmod" [
  ]

  # Look around and move files, command by command
  export extern "fly sftp help shell" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly sftp help help" [
  ]

  # Log in to machines
  export extern "fly ssh" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Log in to a machine, or run a command in it and end with its exit code
  export extern "fly ssh console" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --command(-C): string     # Command to run instead of a shell; it is not given to a shell, so pipes need `sh -c '…'`
    --pty                     # Give the command a terminal; a shell has one anyway
    --user(-u): string        # User to log in as
    --no-stdin(-n)            # Leave standard input alone: the remote side finds its input at its end
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    place?: string            # Address or name of the machine in the private network, instead of the chosen machine's own
  ]

  # Make an SSH key that is valid for some hours, for other SSH clients
  export extern "fly ssh issue" [
    --org(-o): string         # Organization to act in, by slug
    --username(-u): string    # User names the certificate lets in; may be repeated
    --hours: string           # Hours until it expires (1 to 72)
    --agent                   # Give the key to ssh-agent, which forgets it when the certificate expires, instead of writing files
    --dotssh(-d)              # The path is a name below ~/.ssh
    --overwrite               # Replace files of the same name if `fly ssh issue` wrote them
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...words: string          # Organization, then (optionally) an email address whose name may log in as well, then the file for the private key
  ]

  # List the certificates an organization has issued
  export extern "fly ssh log" [
    --org(-o): string         # Organization to act in, by slug
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    slug?: string             # Slug of the organization
  ]

  # Move files to and from a machine
  export extern "fly ssh sftp" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List everything below a path of the machine
  export extern "fly ssh sftp find" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    path?: string             # Where to begin
  ]

  # List a directory of the machine
  export extern "fly ssh sftp ls" [
    --long(-l)                # Show modes, sizes and times
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    path?: string             # Directory, or file; the user's own directory when left out
  ]

  # Get a file or directory from the machine
  export extern "fly ssh sftp get" [
    --recursive(-R)           # A directory with everything in it; links stay links
    --preserve(-p)            # Keep modes and times
    --force(-f)               # Replace what is already there
    --resume                  # Go on where an earlier transfer of the same files was interrupted, and keep what has arrived if this one is
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    remote_path: string       # File or directory on the machine
    local_path?: path         # Where it goes; a file of the same name here when left out
  ]

  # Put a file or directory on the machine
  export extern "fly ssh sftp put" [
    --mode(-m): string        # Mode of the files on the machine, in octal; 0644 unless modes are kept
    --recursive(-R)           # A directory with everything in it; links stay links
    --preserve(-p)            # Keep modes and times
    --force(-f)               # Replace what is already there
    --resume                  # Go on where an earlier transfer of the same files was interrupted, and keep what has arrived if this one is
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    local_path: path          # File or directory of this computer
    remote_path?: string      # Where it goes; a file of the same name in the user's directory when left out
  ]

  # Remove files or directories on the machine
  export extern "fly ssh sftp rm" [
    --recursive(-R)           # Directories with everything in them; links are removed, not followed
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...paths: string          # Files, or with `-R` directories
  ]

  # Make directories on the machine
  export extern "fly ssh sftp mkdir" [
    --parents(-p)             # Make missing parents as well; a directory that is there is fine
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...paths: string
  ]

  # Change modes of files on the machine
  export extern "fly ssh sftp chmod" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    mode: string              # Mode in octal
    ...paths: string
  ]

  # Look around and move files, command by command
  export extern "fly ssh sftp shell" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --org(-o): string         # Has no effect: the app belongs to one organization
    --machine: string         # Machine to go to, by id
    --select(-s)              # Choose the machine, and the container, from a list
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --process-group(-g): string # Process group to choose a machine of
    --address(-A): string     # Address or name of the machine in the private network, instead of the chosen machine's own
    --container: string       # Container to go to; the first one when there are several
    --no-container            # Go to the machine itself, to none of its containers
    --quiet(-q)               # Say nothing about the way there
    --network: string         # Private network to go through, instead of the app's
    --user(-u): string        # User to log in as
    --command(-C): string     # Has no effect: nothing is run
    --pty                     # Has no effect: nothing is run
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly ssh sftp help" [
  ]

  # List everything below a path of the machine
  export extern "fly ssh sftp help find" [
  ]

  # List a directory of the machine
  export extern "fly ssh sftp help ls" [
  ]

  # Get a file or directory from the machine
  export extern "fly ssh sftp help get" [
  ]

  # Put a file or directory on the machine
  export extern "fly ssh sftp help put" [
  ]

  # Remove files or directories on the machine
  export extern "fly ssh sftp help rm" [
  ]

  # Make directories on the machine
  export extern "fly ssh sftp help mkdir" [
  ]

  # Change modes of files on the machine
  export extern "fly ssh sftp help chmod" [
  ]

  # Look around and move files, command by command
  export extern "fly ssh sftp help shell" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly ssh sftp help help" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly ssh help" [
  ]

  # Log in to a machine, or run a command in it and end with its exit code
  export extern "fly ssh help console" [
  ]

  # Make an SSH key that is valid for some hours, for other SSH clients
  export extern "fly ssh help issue" [
  ]

  # List the certificates an organization has issued
  export extern "fly ssh help log" [
  ]

  # Move files to and from a machine
  export extern "fly ssh help sftp" [
  ]

  # List everything below a path of the machine
  export extern "fly ssh help sftp find" [
  ]

  # List a directory of the machine
  export extern "fly ssh help sftp ls" [
  ]

  # Get a file or directory from the machine
  export extern "fly ssh help sftp get" [
  ]

  # Put a file or directory on the machine
  export extern "fly ssh help sftp put" [
  ]

  # Remove files or directories on the machine
  export extern "fly ssh help sftp rm" [
  ]

  # Make directories on the machine
  export extern "fly ssh help sftp mkdir" [
  ]

  # Change modes of files on the machine
  export extern "fly ssh help sftp chmod" [
  ]

  # Look around and move files, command by command
  export extern "fly ssh help sftp shell" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly ssh help help" [
  ]

  # Show an app and its machines
  export extern "fly status" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --watch                   # Show it again and again
    --rate: string            # Seconds between two looks
    --all
    --deployment
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Show version and build of this binary
  export extern "fly version" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Say how to install a newer version
  export extern "fly version upgrade" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly version help" [
  ]

  # Say how to install a newer version
  export extern "fly version help upgrade" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly version help help" [
  ]

  # Create, grow, snapshot and destroy an app's volumes
  export extern "fly volumes" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  def "nu-complete fly volumes create scheduled_snapshots" [] {
    [ "true" "false" ]
  }

  def "nu-complete fly volumes create require_unique_zone" [] {
    [ "true" "false" ]
  }

  def "nu-complete fly volumes create fs_type" [] {
    [ "ext4" "raw" ]
  }

  # Create volumes in a region
  export extern "fly volumes create" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --size(-s): string        # Size in GB (default: 1, or the size of the snapshot)
    --count(-n): string       # Create this many volumes
    --snapshot-id: string     # Fill the volume from this snapshot
    --snapshot-retention: string # Days a snapshot is kept
    --scheduled-snapshots: string@"nu-complete fly volumes create scheduled_snapshots" # Make a snapshot every day
    --no-encryption           # Do not encrypt the volume
    --require-unique-zone: string@"nu-complete fly volumes create require_unique_zone" # Place the volume in another hardware zone than the app's volumes of the same name
    --unique-zone-app-wide    # Compare zones with all volumes of the app, not only those of the same name
    --fs-type: string@"nu-complete fly volumes create fs_type" # File system: ext4 or raw
    --vm-size: string         # Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)
    --vm-cpus: string         # Number of CPUs
    --vm-cpu-kind: string     # Kind of CPU: shared or performance
    --vm-memory: string       # Memory in MB, or with a unit
    --vm-max-memory: string   # Most memory the machine may be given
    --host-dedication-id: string # Dedicated host to place the machine on
    --vm-gpus: string         # Refused: GPU machines are no longer sold
    --vm-gpu-kind: string     # Refused: GPU machines are no longer sold
    --yes(-y)                 # Answer every confirmation with yes
    --auto-confirm            # Answer every confirmation with yes
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    name: string              # Name of the volume; machines mount volumes by name, and several may share one
  ]

  # List an app's volumes
  export extern "fly volumes list" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --all                     # Show volumes that are being destroyed, too
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Show one volume
  export extern "fly volumes show" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    id?: string               # Id of the volume
  ]

  # Destroy volumes with their data
  export extern "fly volumes destroy" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --yes(-y)                 # Answer every confirmation with yes
    --auto-confirm            # Answer every confirmation with yes
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    ...ids: string            # Ids of the volumes
  ]

  # Make a volume larger
  export extern "fly volumes extend" [
    --size(-s): string        # New size in GB, or `+N` for N GB more
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --yes(-y)                 # Answer every confirmation with yes
    --auto-confirm            # Answer every confirmation with yes
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    id?: string               # Id of the volume
  ]

  def "nu-complete fly volumes update scheduled_snapshots" [] {
    [ "true" "false" ]
  }

  # Change how snapshots of a volume are made and kept
  export extern "fly volumes update" [
    --snapshot-retention: string # Days a snapshot is kept
    --scheduled-snapshots: string@"nu-complete fly volumes update scheduled_snapshots" # Make a snapshot every day; `=false` turns that off
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    id: string                # Id of the volume
  ]

  # List and make snapshots of a volume
  export extern "fly volumes snapshots" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List a volume's snapshots, oldest first
  export extern "fly volumes snapshots list" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    id: string                # Id of the volume
  ]

  # Make a snapshot of a volume
  export extern "fly volumes snapshots create" [
    --app(-a): string         # Name of the app
    --config(-c): path        # Path of the app's configuration file, or of the directory that holds it
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    id: string                # Id of the volume
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly volumes snapshots help" [
  ]

  # List a volume's snapshots, oldest first
  export extern "fly volumes snapshots help list" [
  ]

  # Make a snapshot of a volume
  export extern "fly volumes snapshots help create" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly volumes snapshots help help" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly volumes help" [
  ]

  # Create volumes in a region
  export extern "fly volumes help create" [
  ]

  # List an app's volumes
  export extern "fly volumes help list" [
  ]

  # Show one volume
  export extern "fly volumes help show" [
  ]

  # Destroy volumes with their data
  export extern "fly volumes help destroy" [
  ]

  # Make a volume larger
  export extern "fly volumes help extend" [
  ]

  # Change how snapshots of a volume are made and kept
  export extern "fly volumes help update" [
  ]

  # List and make snapshots of a volume
  export extern "fly volumes help snapshots" [
  ]

  # List a volume's snapshots, oldest first
  export extern "fly volumes help snapshots list" [
  ]

  # Make a snapshot of a volume
  export extern "fly volumes help snapshots create" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly volumes help help" [
  ]

  # See and change the WireGuard peers of an organization
  export extern "fly wireguard" [
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # List an organization's peers
  export extern "fly wireguard list" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    org?: string              # Slug of the organization
  ]

  # Make a peer and write its configuration for a WireGuard client
  export extern "fly wireguard create" [
    --network: string         # Private network the peer is for, instead of the default one
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    org?: string              # Slug of the organization
    region?: string           # Region of the gateway; the nearest one without it
    name?: string             # Name of the peer; made up without it
    file?: string             # File to write the configuration to, or `stdout`
  ]

  # Remove a peer
  export extern "fly wireguard remove" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    org?: string              # Slug of the organization
    name?: string             # Name of the peer
  ]

  # Replace the peers that this computer uses
  export extern "fly wireguard reset" [
    --network: string         # Private network, instead of the default one
    --region(-r): string      # Region to use, by code (see `fly platform regions`)
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    org?: string              # Slug of the organization
  ]

  # Show the peers that this computer uses
  export extern "fly wireguard status" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  def "nu-complete fly wireguard websockets choice" [] {
    [ "enable" "disable" "auto" ]
  }

  # Send tunnels through WebSockets always, or not at all
  export extern "fly wireguard websockets" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    choice: string@"nu-complete fly wireguard websockets choice" # `enable`: WebSockets only; `disable`: UDP only; `auto`: whichever works, UDP preferred
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly wireguard help" [
  ]

  # List an organization's peers
  export extern "fly wireguard help list" [
  ]

  # Make a peer and write its configuration for a WireGuard client
  export extern "fly wireguard help create" [
  ]

  # Remove a peer
  export extern "fly wireguard help remove" [
  ]

  # Replace the peers that this computer uses
  export extern "fly wireguard help reset" [
  ]

  # Show the peers that this computer uses
  export extern "fly wireguard help status" [
  ]

  # Send tunnels through WebSockets always, or not at all
  export extern "fly wireguard help websockets" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly wireguard help help" [
  ]

  def "nu-complete fly completion shell" [] {
    [ "bash" "zsh" "fish" "powershell" "elvish" "nushell" ]
  }

  # Print the completion script for a shell
  export extern "fly completion" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    shell: string@"nu-complete fly completion shell" # Shell to complete for
  ]

  # Explain a diagnostic code, or the last failure
  export extern "fly explain" [
    --last                    # Show the last failure again
    --list                    # List every code
    --schema                  # Print the JSON schema of a diagnostic
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
    code?: string             # Code such as A601, or words of an error message you have seen
  ]

  # Print the man page
  export extern "fly __man" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print the command tree as JSON
  export extern "fly __surface" [
    --json(-j)                # Print the result as JSON
    --access-token(-t): string # Token to use instead of the stored login
    --debug                   # Accepted for compatibility; diagnostics are always complete
    --verbose                 # Accepted for compatibility; progress is always shown
    --local                   # Use the local platform, starting it if needed
    --diag-file: path         # Also write a failure's diagnostic, as JSON, to this file
    --help(-h)                # Print help
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly help" [
  ]

  # A process that keeps tunnels open for other programs, such as flyctl; no command here needs it
  export extern "fly help agent" [
  ]

  # Be the agent until stopped or idle
  export extern "fly help agent run" [
  ]

  # Start an agent in the background
  export extern "fly help agent start" [
  ]

  # Stop the agent that runs
  export extern "fly help agent stop" [
  ]

  # Stop the agent that runs and start another one
  export extern "fly help agent restart" [
  ]

  # Show the agent that runs
  export extern "fly help agent ping" [
  ]

  # Have the agent make or find a tunnel
  export extern "fly help agent establish" [
  ]

  # Have the agent ask the private network's DNS
  export extern "fly help agent probe" [
  ]

  # Have the agent look up a name
  export extern "fly help agent resolve" [
  ]

  # Have the agent list an app's machines
  export extern "fly help agent instances" [
  ]

  # Show what a host of the private network says
  export extern "fly help agent connect" [
  ]

  # Create, list and destroy apps
  export extern "fly help apps" [
  ]

  # Create an app
  export extern "fly help apps create" [
  ]

  # List your apps
  export extern "fly help apps list" [
  ]

  # Destroy apps with everything in them
  export extern "fly help apps destroy" [
  ]

  # Restart the running machines of an app, one after the other
  export extern "fly help apps restart" [
  ]

  # Open an app in the browser, or print where it answers
  export extern "fly help apps open" [
  ]

  # List an app's releases
  export extern "fly help apps releases" [
  ]

  # Log in and out
  export extern "fly help auth" [
  ]

  # Log in, in the browser or with e-mail and password
  export extern "fly help auth login" [
  ]

  # Create an account in the browser, and log in
  export extern "fly help auth signup" [
  ]

  # End the session and forget its token
  export extern "fly help auth logout" [
  ]

  # Show who you are to the platform
  export extern "fly help auth whoami" [
  ]

  # Print the token in use
  export extern "fly help auth token" [
  ]

  # Let docker push to and pull from the platform's registry
  export extern "fly help auth docker" [
  ]

  # See the health checks of an app's machines
  export extern "fly help checks" [
  ]

  # List the results of an app's health checks
  export extern "fly help checks list" [
  ]

  # Show, check and save an app's configuration
  export extern "fly help config" [
  ]

  # Show the configuration of the current release, or of the file here
  export extern "fly help config show" [
  ]

  # Check the configuration file; needs no network and no login
  export extern "fly help config validate" [
  ]

  # Write the configuration of the current release into a file
  export extern "fly help config save" [
  ]

  # Show the names of an app's secrets and its environment variables
  export extern "fly help config env" [
  ]

  # Print a JSON Schema of the configuration file, for editors
  export extern "fly help config schema" [
  ]

  # Open a console in a machine made for it from the current release
  export extern "fly help console" [
  ]

  # Deploy an app: make its machines run an image, and verify that they do
  export extern "fly help deploy" [
  ]

  # Pause deploys of an app, among colleagues
  export extern "fly help deploys" [
  ]

  # Ask that an app is not deployed for now
  export extern "fly help deploys pause" [
  ]

  # End a pause of deploys
  export extern "fly help deploys resume" [
  ]

  # Show whether deploys of an app are paused, by whom and why
  export extern "fly help deploys status" [
  ]

  # Ask the private network's DNS
  export extern "fly help dig" [
  ]

  # Check everything between this computer and your machines
  export extern "fly help doctor" [
  ]

  # Not here: flyctl sends local state to its makers; `fly doctor --bundle FILE` keeps it with you
  export extern "fly help doctor diag" [
  ]

  # Compare the configuration file with the machines that run, field by field
  export extern "fly help drift" [
  ]

  # See and change the images an app's machines run
  export extern "fly help image" [
  ]

  # Show the images of an app's machines
  export extern "fly help image show" [
  ]

  # Move machines to the newest version of their image, or to a named one
  export extern "fly help image update" [
  ]

  # See incidents of the platform and of its hosts
  export extern "fly help incidents" [
  ]

  # List the unresolved incidents of the platform
  export extern "fly help incidents list" [
  ]

  # See trouble on hosts
  export extern "fly help incidents hosts" [
  ]

  # List trouble on the hosts that an app's machines live on
  export extern "fly help incidents hosts list" [
  ]

  # See, allocate and release an app's addresses
  export extern "fly help ips" [
  ]

  # List an app's addresses
  export extern "fly help ips list" [
  ]

  # List the private addresses of an app's machines
  export extern "fly help ips private" [
  ]

  # Give an app an IPv4 address, its own or a shared one
  export extern "fly help ips allocate-v4" [
  ]

  # Give an app an IPv6 address, public or private
  export extern "fly help ips allocate-v6" [
  ]

  # Take addresses away from an app
  export extern "fly help ips release" [
  ]

  # Run Fly.io's platform on this computer
  export extern "fly help local" [
  ]

  # Start the platform
  export extern "fly help local up" [
  ]

  # Stop the platform; what it keeps stays
  export extern "fly help local down" [
  ]

  # Show whether it runs and where
  export extern "fly help local status" [
  ]

  # Destroy every app on it; accounts and images stay
  export extern "fly help local reset" [
  ]

  # Print the environment that points a Fly client at it
  export extern "fly help local env" [
  ]

  # Show its log, or the requests it answered
  export extern "fly help local logs" [
  ]

  # Make it fail on purpose
  export extern "fly help local fault" [
  ]

  # Add a rule
  export extern "fly help local fault add" [
  ]

  # Make the gateway of the private network misbehave
  export extern "fly help local fault gateway" [
  ]

  # Make builder machines misbehave
  export extern "fly help local fault builder" [
  ]

  # Add the rules of a JSON or TOML file
  export extern "fly help local fault load" [
  ]

  # List the rules in force
  export extern "fly help local fault list" [
  ]

  # Withdraw one rule, or all
  export extern "fly help local fault clear" [
  ]

  # Run it in this process, for `up`
  export extern "fly help local serve" [
  ]

  # Show an app's log
  export extern "fly help logs" [
  ]

  # See and change an app's machines one by one
  export extern "fly help machine" [
  ]

  # List an app's machines
  export extern "fly help machine list" [
  ]

  # Show one machine
  export extern "fly help machine status" [
  ]

  # Run an image in a new machine
  export extern "fly help machine run" [
  ]

  # Create a machine without starting it
  export extern "fly help machine create" [
  ]

  # Make a new machine like an existing one
  export extern "fly help machine clone" [
  ]

  # Change a machine's image or configuration
  export extern "fly help machine update" [
  ]

  # Start machines
  export extern "fly help machine start" [
  ]

  # Stop machines
  export extern "fly help machine stop" [
  ]

  # Restart machines, one after the other
  export extern "fly help machine restart" [
  ]

  # Suspend machines: memory is kept, nothing runs
  export extern "fly help machine suspend" [
  ]

  # Kill a machine's main process at once
  export extern "fly help machine kill" [
  ]

  # Destroy machines
  export extern "fly help machine destroy" [
  ]

  # Run a command in a machine and end with its exit code
  export extern "fly help machine exec" [
  ]

  # Keep the proxy from sending requests to machines
  export extern "fly help machine cordon" [
  ]

  # Let the proxy send requests to machines again
  export extern "fly help machine uncordon" [
  ]

  # Wait until a machine reaches a state
  export extern "fly help machine wait" [
  ]

  # See and clear the locks on machines
  export extern "fly help machine leases" [
  ]

  # Show the locks machines are under
  export extern "fly help machine leases view" [
  ]

  # Take locks away, whoever holds them
  export extern "fly help machine leases clear" [
  ]

  # Open local port 4280 that leads to the Machines API inside the private network
  export extern "fly help machine api-proxy" [
  ]

  # See and create organizations
  export extern "fly help orgs" [
  ]

  # List the organizations you belong to
  export extern "fly help orgs list" [
  ]

  # Show an organization and its members
  export extern "fly help orgs show" [
  ]

  # Create an organization
  export extern "fly help orgs create" [
  ]

  # Ping the gateway or a name of the private network
  export extern "fly help ping" [
  ]

  # See the platform's regions, machine sizes and status
  export extern "fly help platform" [
  ]

  # List the regions machines can run in
  export extern "fly help platform regions" [
  ]

  # List the machine sizes there are
  export extern "fly help platform vm-sizes" [
  ]

  # Open the status page, or print what it says
  export extern "fly help platform status" [
  ]

  # Open local ports that lead to an app's machines through the private network
  export extern "fly help proxy" [
  ]

  # Look into images: files, packages, known vulnerabilities
  export extern "fly help registry" [
  ]

  # List the files of an image
  export extern "fly help registry files" [
  ]

  # Print the bill of materials of an image (SPDX)
  export extern "fly help registry sbom" [
  ]

  # List the known vulnerabilities of an image
  export extern "fly help registry vulns" [
  ]

  # Show which known vulnerabilities are in which apps
  export extern "fly help registry vulnsummary" [
  ]

  # List an app's releases
  export extern "fly help releases" [
  ]

  # Go back to an older release: its image and its configuration
  export extern "fly help rollback" [
  ]

  # See and change how many machines an app has, and how large they are
  export extern "fly help scale" [
  ]

  # Show the size and number of machines of each process group
  export extern "fly help scale show" [
  ]

  # Change how many machines a process group has
  export extern "fly help scale count" [
  ]

  # Change the size of a process group's machines
  export extern "fly help scale vm" [
  ]

  # Change the memory of a process group's machines
  export extern "fly help scale memory" [
  ]

  # List, set, unset and roll out an app's secrets
  export extern "fly help secrets" [
  ]

  # List the names of an app's secrets, and whether machines have them
  export extern "fly help secrets list" [
  ]

  # Set secrets and roll them out
  export extern "fly help secrets set" [
  ]

  # Remove secrets and roll that out
  export extern "fly help secrets unset" [
  ]

  # Set the secrets read from standard input as NAME=VALUE lines, and roll them out
  export extern "fly help secrets import" [
  ]

  # Roll out secrets that were staged
  export extern "fly help secrets deploy" [
  ]

  # Make later deploys use the newest secrets, wherever they were set
  export extern "fly help secrets sync" [
  ]

  # See what an app's machines offer to the outside
  export extern "fly help services" [
  ]

  # List an app's services
  export extern "fly help services list" [
  ]

  # Move files to and from a machine
  export extern "fly help sftp" [
  ]

  # List everything below a path of the machine
  export extern "fly help sftp find" [
  ]

  # List a directory of the machine
  export extern "fly help sftp ls" [
  ]

  # Get a file or directory from the machine
  export extern "fly help sftp get" [
  ]

  # Put a file or directory on the machine
  export extern "fly help sftp put" [
  ]

  # Remove files or directories on the machine
  export extern "fly help sftp rm" [
  ]

  # Make directories on the machine
  export extern "fly help sftp mkdir" [
  ]

  # Change modes of files on the machine
  export extern "fly help sftp chmod" [
  ]

  # Look around and move files, command by command
  export extern "fly help sftp shell" [
  ]

  # Log in to machines
  export extern "fly help ssh" [
  ]

  # Log in to a machine, or run a command in it and end with its exit code
  export extern "fly help ssh console" [
  ]

  # Make an SSH key that is valid for some hours, for other SSH clients
  export extern "fly help ssh issue" [
  ]

  # List the certificates an organization has issued
  export extern "fly help ssh log" [
  ]

  # Move files to and from a machine
  export extern "fly help ssh sftp" [
  ]

  # List everything below a path of the machine
  export extern "fly help ssh sftp find" [
  ]

  # List a directory of the machine
  export extern "fly help ssh sftp ls" [
  ]

  # Get a file or directory from the machine
  export extern "fly help ssh sftp get" [
  ]

  # Put a file or directory on the machine
  export extern "fly help ssh sftp put" [
  ]

  # Remove files or directories on the machine
  export extern "fly help ssh sftp rm" [
  ]

  # Make directories on the machine
  export extern "fly help ssh sftp mkdir" [
  ]

  # Change modes of files on the machine
  export extern "fly help ssh sftp chmod" [
  ]

  # Look around and move files, command by command
  export extern "fly help ssh sftp shell" [
  ]

  # Show an app and its machines
  export extern "fly help status" [
  ]

  # Show version and build of this binary
  export extern "fly help version" [
  ]

  # Say how to install a newer version
  export extern "fly help version upgrade" [
  ]

  # Create, grow, snapshot and destroy an app's volumes
  export extern "fly help volumes" [
  ]

  # Create volumes in a region
  export extern "fly help volumes create" [
  ]

  # List an app's volumes
  export extern "fly help volumes list" [
  ]

  # Show one volume
  export extern "fly help volumes show" [
  ]

  # Destroy volumes with their data
  export extern "fly help volumes destroy" [
  ]

  # Make a volume larger
  export extern "fly help volumes extend" [
  ]

  # Change how snapshots of a volume are made and kept
  export extern "fly help volumes update" [
  ]

  # List and make snapshots of a volume
  export extern "fly help volumes snapshots" [
  ]

  # List a volume's snapshots, oldest first
  export extern "fly help volumes snapshots list" [
  ]

  # Make a snapshot of a volume
  export extern "fly help volumes snapshots create" [
  ]

  # See and change the WireGuard peers of an organization
  export extern "fly help wireguard" [
  ]

  # List an organization's peers
  export extern "fly help wireguard list" [
  ]

  # Make a peer and write its configuration for a WireGuard client
  export extern "fly help wireguard create" [
  ]

  # Remove a peer
  export extern "fly help wireguard remove" [
  ]

  # Replace the peers that this computer uses
  export extern "fly help wireguard reset" [
  ]

  # Show the peers that this computer uses
  export extern "fly help wireguard status" [
  ]

  # Send tunnels through WebSockets always, or not at all
  export extern "fly help wireguard websockets" [
  ]

  # Print the completion script for a shell
  export extern "fly help completion" [
  ]

  # Explain a diagnostic code, or the last failure
  export extern "fly help explain" [
  ]

  # Print the man page
  export extern "fly help __man" [
  ]

  # Print the command tree as JSON
  export extern "fly help __surface" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "fly help help" [
  ]

}

export use completions *
