//! Table (long on purpose): every diagnosis with home phase, severity, retry class, headline and explanation (spec part B).
//! Own additions to the catalogue: C115-C120, C207, C903, C904, A902, C920, C921, N910-N914, N920, N921, U002, U003, U301, U503, U603, U702-U704, U901, U903, U904. They are the typed plan problems and the honest
//! "not determined" of rule families that otherwise had none.

use super::codes::code_table;

code_table! {
A201 Build Error AfterFix "build step failed: `{cmd}` exited {code} ({place})"
"A command of your Dockerfile ran on the builder and ended with a non-zero status. The builder and the network did their part, so the author of the Dockerfile has to act. The lines above the headline are the last output of that step and usually name the reason. Run `docker build` with the same context to reproduce it, then fix the step and deploy again.";
A202 Build Error AfterFix "build step ran out of memory on the builder ({memory})"
"A build step was killed, and the builder's kernel recorded that memory ran out. The step needs more memory than the builder has, so either the step or the builder's size has to change. Compilers and bundlers that start one worker per CPU are the usual reason. Lower their parallelism or heap, use a larger builder, or build with `--local-only` on a machine with more memory.";
A203 Build Error AfterFix "COPY source \"{path}\" is not in the build context ({place})"
"The Dockerfile copies a path that was not among the files sent to the builder. Either the file does not exist, the path is relative to another directory, or an ignore file left it out. If a rule in `.dockerignore` matched, the evidence names it. Fix the path or the rule; paths in COPY are relative to the context directory, not to the Dockerfile.";
A204 Build Error AfterFix "buildpack {phase} failed with {code}"
"The buildpack lifecycle ran and one of its phases ended with an error. A failing detect phase means no buildpack recognised the source; a failing build phase means the buildpack's own steps broke. The author of the source has to act. Add the files the buildpack looks for, choose another builder image, or write a Dockerfile.";
A301 Image Error AfterFix "image is too large to unpack (limit 8 GB uncompressed)"
"The host fetched the image and ran out of its unpacking limit. The limit counts the uncompressed sum of all layers, so a small download may still be too large. This is decided by the image, not by the region or the machine size. Use a multi-stage build, drop package caches in the same RUN that fills them, and keep models and datasets on a volume or in object storage.";
A302 Image Error AfterFix "image has no command to run"
"The image's configuration has neither an entrypoint nor a command, and your configuration sets none. A machine booted from it would have nothing to start, so nothing was sent. The author of the image or of `fly.toml` has to act. Add CMD or ENTRYPOINT to the Dockerfile, or a line under `[processes]`.";
A401 ReleaseCommand Error AfterFix "release command `{command}` exited {code}; nothing was deployed"
"The release command ran in its own temporary machine and ended with a non-zero status. A deploy stops there on purpose: the old version keeps serving and no machine was changed. The log lines shown are that command's own output. Fix the command, or what it depends on, and deploy again.";
A402 ReleaseCommand Error AfterFix "release command ran out of memory ({memory})"
"The machine that ran the release command was out of memory and its process was killed. Nothing was deployed and the old version keeps serving. The release machine has its own size, which may be smaller than that of your app. Set `[deploy] release_command_vm` to a larger size, or make the command need less.";
A403 ReleaseCommand Error AfterFix "release command still running after {elapsed}"
"The release command had not ended when its time limit passed. The machine was running and nothing shows a failure of the host, so the command itself is slow or waits for something. Look at the age of its last output: a silent command is often waiting for a lock or a connection. Raise `--release-command-timeout` if it was making progress; otherwise find what it waits for before you rerun it.";
A404 ReleaseCommand Error AfterFix "release command could not reach its database"
"The release command failed, and its output names a refused connection or a host that does not resolve. Nothing was deployed. Whether the address is wrong or the database is down can be told by looking at the database's own status. Check the connection secret and the state of the database app, then deploy again.";
A601 Start Error AfterFix "app crashed: exit code {code}, {after} after start"
"The main process of the machine ended by itself with a non-zero exit code. Nobody asked for a stop, the kernel did not kill it for memory, and the host was able to start it, so this is the app's own failure. The log lines shown are its last words. Run the same image with the same command on your computer to reproduce it. The previous version is left running wherever it had not been replaced yet.";
A602 Start Error AfterFix "machine {machine} ran out of memory {after} after start"
"The kernel killed the main process because the machine's memory was used up. The platform reports this as a field of the exit event, so it is not a guess. The app needs more memory than the machine has, at least while it starts. Give it more with `fly scale memory`, or reduce what it loads: worker count, cache sizes, heap limits.";
A603 Exit Error AfterFix "the kernel killed {process} for memory on machine {machine}"
"The machine's own kernel log says that a process was killed because memory ran out. The platform did not flag the exit as an out-of-memory kill, which happens when the victim is a child of the main process. It is the app's memory use all the same. Start fewer workers or give the machine more memory.";
A604 Exit Error AfterFix "app died from {signal} on machine {machine}"
"The main process was ended by a signal such as a segmentation fault or an abort that it caused itself. Nobody asked for a stop through the platform. Native code, a wrong processor architecture or mismatched libraries are common reasons. See whether every machine dies the same way, then debug it with the same image locally.";
A605 Start Error AfterFix "binary needs a newer C library (GLIBC {version}) than the image has"
"The program was linked against a newer C library than the one in the final image. It was usually built in one distribution release and copied into an older one. The platform cannot influence this. Use the same distribution release for the build stage and the final stage, or link the program statically.";
A606 Start Error AfterFix "program is not executable on amd64 (exec format error)"
"The machine's init tried to start the program and the kernel refused its format. Either the image was built for another processor architecture or the file is a script without an interpreter line. An image built on an ARM computer without a platform flag shows exactly this. Build with `--platform linux/amd64`, or add the missing `#!` line.";
A607 Start Error AfterFix "command \"{argv0}\" does not exist in the image"
"The machine's init could not find the program it was told to start. The name comes from the image's command or from `[processes]` in your configuration. If the file does exist, its interpreter or dynamic loader may be the missing one. Fix the path, or copy the program into the final stage of the image.";
A608 Start Error AfterFix "\"{argv0}\" is not executable"
"The program exists in the image but its permissions forbid starting it. File modes are part of the image, so this is decided where the image is built. Add `chmod +x` for the file in the Dockerfile, or use `COPY --chmod`. If it runs as another user, check that the directories above it can be entered.";
A609 Exit Error AfterFix "process of \"{group}\" ended with exit 0 {after} after start"
"The main process ended successfully although its group is meant to keep serving. A machine lives as long as its main process, so a program that puts itself in the background ends the machine. Nobody asked for a stop. Run the server in the foreground; if the group really is a one-off job, give it no services and no checks.";
A610 Exit Error AfterFix "machine {machine} gave up after {restarts} crashes (last: exit {code})"
"The machine was restarted as often as its restart policy allows and crashed each time. It is now stopped and will not try again by itself. The exit codes of the attempts are in the evidence; the same code every time points to a fault at start, different ones to something it depends on. Fix the crash and deploy again, or start the machine once the dependency is back.";
A612 Start Error AfterFix "app could not bind port {port}: {reason}"
"The app tried to listen and its own system refused. Either two processes of the same machine want the same port, or a port below 1024 is used without the permission for it. The log line in the evidence is the app's own. Choose another port and set `internal_port` to it, or stop the second listener.";
A613 Exit Warning AfterFix "app did not stop within kill_timeout {timeout} and was killed"
"The platform asked the app to stop and had to kill it when the time was over. Work that was in flight at that moment was lost. The app does not handle the stop signal, or it needs longer than it is given. Handle the signal, change `kill_signal` to one your server knows, or raise `kill_timeout`.";
A614 Start Error AfterFix "image's USER \"{user}\" does not exist in the image"
"The image asks to run as a user that its own password file does not contain. The machine's init cannot invent one, so nothing was started. This is decided where the image is built. Create the user in the final stage, or name an existing one.";
A615 Exit Error AfterFix "machine {machine} became healthy, then crashed {after} after start (exit {code})"
"The machine passed every check and its process ended afterwards, while the deploy was still running. That is why it is reported although the checks had been green. Something the checks do not ask about failed later: a background job, a first real request, memory growth. Read the log lines, and consider checks that exercise what broke.";
A616 Exit Error AfterFix "machine's root disk is full ({path})"
"The app could not write because the root file system of the machine has no space left. The root disk is small and is reset when the machine is replaced; it is not meant for data. The path shown is not on a volume. Write data to a mounted volume, and temporary files somewhere that is cleaned up.";
A617 Start Error AfterFix "app file or module \"{module}\" is missing in the image"
"The app started and its runtime could not load a file or module it needs. The program ran, so the image and the host are fine; something was not copied or not installed. An ignore rule or a missing dependency installation in the final stage is the usual reason. Fix the COPY lines or the installation step and build again.";
A701 Checks Error AfterFix "app runs but listens on no port after {after}"
"The process is alive, the check's connection is refused, and the machine has no listening socket at all. So nothing is wrong with the route to it: the server has not started. It may still be loading, or the wrong program is running. Read its log, start the server earlier, and make sure the command is the server and not a setup script.";
A702 Checks Error AfterFix "app listens only on localhost:{port}"
"The server is running but accepts connections from inside its own machine only. Checks and the edge proxy come from outside, so they are refused. The socket list of the machine shows the loopback address. Bind to `0.0.0.0` or `::` instead; most frameworks have a host option or variable for it.";
A703 Checks Error AfterFix "health check {check} answers {status}"
"The app answers its health check with a server error. The answer came from the process itself, so the route to it works. Something the handler depends on failed, for example a database or a missing secret. Open the app's log for the request, fix the handler, and let the check test only what a machine needs to serve.";
A704 Checks Error AfterFix "health check {check} does not answer within its timeout"
"Something listens on the port, but the health check gets no answer in time. The connection works, so the app is too slow or stuck. A single-threaded server that is busy, or too little CPU, looks exactly like this. Make the endpoint cheap, give the machine more CPU, or raise the check's `timeout` if the answer is merely slow.";
A705 Checks Error AfterFix "machine check `{command}` failed with exit {code}"
"The test machine ran your check command against the new machine and it ended with a non-zero status. The command is yours and so is its judgement. Its output is in the log lines. Run the same command against the app by hand, and fix whichever of the two is wrong.";
A706 Traffic Error AfterFix "edge finds no healthy machine for {app}"
"The edge proxy received a request and had no machine that it may send it to. This is normally the consequence of another failure, which is shown below when it is known. Machines that are stopped, failing their checks or at their limit are not candidates. Follow the nested diagnostic; when there is none, look at the machines' checks.";
A707 Checks Error AfterFix "health check {check} flaps ({changes} changes)"
"The check passed and failed in turn, so the app answers sometimes. A stall that returns, such as garbage collection, a periodic job or a full connection pool, produces this pattern. The route to the app works, since some answers came through. Find what coincides with the failures, and give the check a timeout that normal load meets.";
A708 Traffic Warning AfterFix "app is at its concurrency limit ({limit})"
"The edge holds requests back because the machines have reached the limit you configured. The limit protects the app and is doing its work. Either the limit is lower than what the app can take or there are too few machines. Raise `hard_limit`, or add machines with `fly scale count`.";
A801 Volumes Error AfterFix "volume {volume} is full ({size} GB)"
"The app could not write below its mount because the volume has no space left. Volumes do not grow by themselves unless you configure it. The data is intact. Extend it with `fly volumes extend`, or set the automatic extension values in `[mounts]`.";
A802 Pg Error AfterFix "database {app} has no leader"
"No member of this Postgres cluster reports the primary role, so nothing can be written. You operate this cluster yourself, which is why the fault is yours to fix even if a machine underneath failed. If a host is down, the nested diagnostic says so. Look at the members with `fly status`, start the stopped ones, and fail over if a healthy replica exists.";
A803 Pg Error AfterFix "failover not possible with {members} healthy members"
"A failover needs enough healthy members with little lag to agree on a new leader. There are fewer than that at the moment. Forcing it could lose data. Add or start members, wait until they have caught up, and ask again.";
A901 Ssh Error AfterFix "remote command exited {code}"
"The command ran on the machine and ended with this status, which is passed through unchanged as the status of this process. The connection worked, so this is not a failure of the tool or of the platform. The command's own output says why. Scripts can rely on the number as if the command had run locally.";

A902 Ssh Error AfterFix "machine {machine} lists a file whose name leads out of its directory"
"A transfer met a file name with a path in it, such as one with `../`. No file system has such names, so the machine's SFTP server made it up, or was replaced by something that wants to write elsewhere on your computer. Nothing outside the target directory was touched, and the transfer was stopped. Look at what runs in the machine, and whether its image is the one you built.";
C001 Api Error AfterFix "app {app} does not exist"
"The platform knows no app of this name that your token may see. The name comes from a flag, from an environment variable or from your configuration file; the evidence says which. A name close to it in your organisation is suggested when there is one. Correct the name, or create the app with `fly apps create`.";
C002 Cli Error AfterFix "need an answer to \"{question}\" but no terminal"
"The command has to ask something and its input is not a terminal, so nobody could answer. Nothing was done. Every question has a flag that answers it beforehand, and that flag is named. Add it and run the command again.";
C003 Api Error AfterFix "app name {app} is taken (names are global)"
"App names are unique over all organisations, and this one belongs to somebody. It may even be yours in another organisation. Nothing was created. Choose another name, or let the tool pick one with `--generate-name`.";
C101 Config Error AfterFix "no app configuration found here"
"The command needs an app and found neither a configuration file nor a name. The directories that were searched are listed. Run it in the app's directory, or name the app with `-a` or the file with `-c`. A new app gets its file from `fly launch`.";
C102 Config Error AfterFix "{place} is not valid TOML: {what}"
"The configuration file cannot be read as TOML. The position is exact: the marked character is where reading stopped making sense. A missing quote or bracket in the line before is a common reason. Fix the line; `fly config validate` checks the file without network or login.";
C103 Config Error AfterFix "service on port {port} refers to unknown process \"{group}\""
"A service, check or mount names a process group that `[processes]` does not define. Deploying it would leave that service on no machine. Both places are shown. Correct the spelling, or add the group.";
C104 Config Error AfterFix "strategy \"{strategy}\" cannot be used: {reason}"
"The deploy strategy does not exist or cannot work with the rest of the configuration. A canary, for example, needs a second machine beside the first, which a volume does not allow. Nothing was sent. Use `rolling`, which works for every app, or remove what stands in the way.";
C105 Config Error AfterFix "release_command has an unbalanced quote"
"The release command is split into words like a shell would do, and a quote is opened but never closed. It cannot be run as written. The position is marked. Close the quote, or put the command into a script in the image.";
C106 Create Error AfterFix "{memory} MB is not valid for {size}"
"Machine sizes have fixed steps of CPU and memory, and this combination is not among them. Shared CPUs take memory in steps of 256 MB, performance CPUs in steps of 1024 MB, each with a minimum per CPU. Nothing was created. Choose one of the sizes that `fly platform vm-sizes` lists.";
C107 Create Error AfterFix "the API rejected the machine configuration: {what}"
"The platform understood the request and refused what it asked for. Its own words are shown, because they name the field. This is decided by the configuration and not by the platform's state, so a rerun alone will not help. Compare with `fly config show`, change the field, and deploy again.";
C108 Plan Error AfterFix "bluegreen needs at least one health check on \"{group}\""
"A bluegreen deploy switches traffic when the new machines are healthy, and without a check nothing can say so. The groups without checks are listed. Nothing was changed. Add a check to the service, or use the rolling strategy.";
C109 Plan Error AfterFix "existing machines run {count} different images; bluegreen cannot tell blue from green"
"A bluegreen deploy replaces one uniform set of machines by another, and the present set is not uniform. A deploy that stopped half-way usually left it like this. The machines are listed by image. Bring them to one image with a rolling deploy, or remove the stragglers, and try again.";
C110 Plan Warning AfterFix "{count} machines are not managed by deploy and were left alone"
"The app has machines without the marks that a deploy sets, for example made with `fly machine run`. A deploy does not touch what it does not own. They keep running their own image and configuration. Remove them, or adopt them by setting the platform-version and process-group metadata.";
C111 Plan Error AfterFix "region \"{region}\" does not exist"
"The region code is not one the platform has. Codes have three letters, like those of airports. Similar codes are suggested. `fly platform regions` lists all of them with what each offers.";
C112 Config Error AfterFix "check {check}: {field} out of range"
"The check's timing is outside what the platform accepts. The bounds are shown next to the value. Values outside would be changed silently by the server, so the tool says it here. Set a value inside the bounds.";
C113 Config Warning AfterFix "{place}: unknown key \"{key}\""
"The configuration contains a key that no part of the tool or the platform reads. It has no effect, which is rarely what its author wanted. If a known key is spelled nearly the same, it is suggested. Correct or remove it; `fly config validate --strict` makes this an error.";
C114 Plan Error AfterFix "deploy would destroy {count} machines of removed group \"{group}\""
"A process group that has machines is no longer in the configuration. Deploying would destroy those machines, and a rename looks exactly like a removal. Nothing was done. Confirm with `--yes` if it is intended, or restore the group's name. Volumes are never destroyed by a deploy.";
C115 Plan Error AfterFix "process group \"{group}\" is not in the configuration"
"A flag names a process group that the configuration does not define. Selecting nothing and reporting success would hide a typing error, so the deploy stops. The known groups are listed. Correct the name.";
C117 Plan Error AfterFix "{what} cannot be carried out as asked: {reason}"
"The request is complete in itself but contradicts what exists or what the platform allows. The plan lists every such problem at once, so that one round of changes is enough. Nothing was changed. Change the flag or the configuration that is named.";
C118 Config Error AfterFix "{place}: {what}"
"A value in the configuration is of the wrong type, outside its range, or missing where it is needed. The whole file was checked, so that one round of changes is enough. Nothing was sent. Correct the value at the marked place; `fly config validate` checks the file without network or login.";
C119 Config Error AfterFix "{place}: {what}"
"Two parts of the configuration exclude each other, such as two volumes for one process group. Choosing one silently would hide a mistake. Both are named. Keep one, or give each a process group of its own.";
C120 Config Warning AfterFix "{place}: {what}"
"The configuration is accepted, but a part of it has another effect than its author probably meant: a bare number with a surprising unit, a secret in the environment, a setting without effect. The deploy goes on. Change the marked place to say what is meant.";
C201 Build Error AfterFix "nothing to build: no Dockerfile and no build setting"
"There is no Dockerfile in the directory, no image named, and no builder configured. The tool has nothing to make an image from. Run `fly launch` to get a Dockerfile for your framework, set `[build]` in the configuration, or deploy an existing image with `--image`. Check also that you are in the right directory.";
C202 Build Error AfterFix "Dockerfile \"{path}\" not found"
"The configuration names a Dockerfile that does not exist. The path counts from the directory of the configuration file, not from where you are. The resolved path is shown. Correct `build.dockerfile`, or the flag that set it.";
C203 Build Error AfterFix "build target \"{target}\" does not exist in the Dockerfile"
"The build was asked to stop at a stage that the Dockerfile does not define. The stages it does define are listed. Stage names come after AS in a FROM line. Correct the target, or name the stage.";
C204 Build Error AfterFix "base image {image} has no such tag"
"A FROM line names an image or tag that its registry does not have. The registry answered, so the network is fine. Tags are removed or renamed by their owners from time to time. Choose a tag that exists, and consider pinning a digest.";
C205 Build Error AfterFix "{place} cannot be parsed: {what}"
"The Dockerfile is not valid at the marked line. The builder did not start any step. A missing continuation backslash on the line above is a common reason. Fix the line and deploy again.";
C206 Build Warning AfterFix "build context is {size}"
"The files that are sent to the builder are unusually many or large. The build works, but every deploy pays for the upload. The largest directories are listed; dependency directories and build results are typical. Add them to `.dockerignore`.";
C207 Build Error AfterFix "the build reads secret \"{name}\", which was not given"
"A command of the Dockerfile mounts a secret or an ssh agent, and nothing of this name was given to the build. The command would fail or do something else without it. Nothing was built or pushed. Give it with `--build-secret` or `--ssh`, or take `required` off the mount if the command can do without.";
C301 Push Error AfterFix "registry has no repository for app \"{app}\""
"The platform's registry keeps one repository per app and found none for this name. Either the app does not exist or the image's tag names another one. Nothing was deployed. Create the app, or correct the tag.";
C302 Image Error AfterFix "image {image} not found in {registry}"
"The registry was reached and does not have the image or tag you named. Private images look the same when the registry hides them from you. Nothing was changed. Correct the reference, push the image first, or log in to the registry.";
C303 Image Error AfterFix "image is built for {arch}; the platform runs linux/amd64"
"The image has no variant for the processor the platform uses. Starting it would fail with an exec format error, so the tool stops before. Images built on ARM computers are ARM images unless told otherwise. Build with `--platform linux/amd64`.";
C401 ReleaseCommand Error AfterFix "release command program \"{argv0}\" is not in the image"
"The release command's first word names a program that the image does not contain. The release machine started, so the platform did its part. Nothing was deployed. Correct the name, use an absolute path, or install the program in the final stage of the image.";
C402 ReleaseCommand Error AfterFix "release command uses {path}, but volumes are not mounted there"
"The release command failed over a path that is a volume's mount point in your app. Release machines are temporary and never have the app's volumes. Nothing was deployed. Do this work when the app starts, or by hand over `fly ssh console`.";
C501 Plan Error AfterFix "no free volume \"{volume}\" in {region} (need {need}, have {have})"
"The configuration mounts a volume by name, and not enough unattached volumes of that name exist in the region. A volume belongs to one region and to one machine. What exists, where, and who uses it is listed. Create the missing ones with `fly volumes create`. Remember that one volume lives on one host: a single copy means downtime when that host fails.";
C502 Create Error AfterFix "volume {volume} is in {have}, machine wants {want}"
"A volume can only be mounted by a machine in its own region. The two regions are shown. Nothing was created. Set the machine's region to that of the volume, or create or fork a volume where the machine should be.";
C503 Create Error AfterFix "volume {volume} does not exist (any more)"
"The volume was named in the request and the platform does not know it. It may have been deleted or renamed after the plan was made. Nothing was created for this machine. List the volumes, correct the name, or restore one from a snapshot if it was deleted.";
C504 Plan Error AfterFix "machine {machine} has volume \"{have}\", config now asks for \"{want}\""
"The configuration names another volume than the one the machine has. A machine cannot exchange its volume in place, and replacing it silently would leave data behind. Nothing was changed. Rename the mount back, or make a new machine with the new volume and move the data.";
C505 Update Note AfterFix "{count} machines were stopped before the deploy and stay stopped"
"Machines that were stopped got the new version and were left stopped, as they were before. They have not been tried with the new version. This is deliberate: a deploy does not change how many machines run. Start them when you want them to serve.";
C601 Start Error AfterFix "required variable {name} is not set"
"The app ended at start and its log says that a variable is missing. That variable is neither among the app's secrets nor in `[env]`. The image and the host are fine. Set it with `fly secrets set` if it is confidential, otherwise in `[env]`.";
C602 Start Error AfterFix "process group \"{group}\" command `{command}` fails; other groups start"
"Only the machines of one process group fail, and that group has its own command. The same image starts fine for the other groups. So the command in `[processes]` is the likely difference. Correct it, and test it with the image locally.";
C701 Checks Error AfterFix "app listens on {port}, fly.toml says internal_port {expected}"
"The server runs and accepts connections, but on another port than the one your configuration sends traffic to. The socket list of the machine shows the real one. Either number may be the wrong one. Set `internal_port` to the port the app uses, or tell the app to use the configured one, often by the PORT variable.";
C702 Checks Error AfterFix "app became healthy {after} after start, later than the {limit} wait"
"The checks passed, but only after the deploy had stopped waiting. So the app works and is merely slow to start. The measured time is in the headline. Raise `grace_period` or `--wait-timeout` above it with some margin, or make the start faster.";
C703 Checks Error AfterFix "health check {check} is redirected ({status})"
"The check's path answers with a redirect, which does not count as healthy. Apps that force HTTPS or a login redirect every plain request. Point the check at a path that answers 200 without a login. Alternatively add the header `X-Forwarded-Proto: https` to the check, so that the app sees it as secure.";
C704 Checks Error AfterFix "check protocol does not match what the app speaks"
"The check talks one protocol and the app answers in another, for example TLS on a port that is checked with plain HTTP. The connection works. Set the check's `protocol`, or use a TCP check. For HTTP/2 without TLS, set the service's backend option.";
C705 Traffic Warning AfterFix "app has no public service; nothing listens at the edge"
"The app has an address, but no service that tells the edge proxy where to send traffic. Requests from outside cannot reach it. Workers are meant to be like that, in which case this may be ignored. Otherwise add `[http_service]` with the port your app listens on.";
C706 Checks Error AfterFix "health check {check} answers {status}"
"The app answers its health check with a client error, such as not found or not allowed. It runs and can be reached; the check asks for the wrong thing. Correct the path or the method of the check, or choose a path that needs no credentials. The check's place in the file is shown when it is known.";
C801 Ips Error AfterFix "app has a public service but no address"
"The app offers a public service, and neither an own nor a shared address is assigned to it. Its host name cannot resolve. Allocate an IPv6 and a shared IPv4 address; both are free. Private apps that are reached only inside the organisation need none.";
C802 Certs Error AfterFix "DNS of {host} does not point to {app}"
"A certificate can be issued only when the host name's records lead to the app. What is required and what was found are both listed. The change is made at your DNS provider, not here. Set the records exactly as shown; answers that are cached may take their time to live to disappear.";
C803 Certs Error AfterFix "CAA record of {zone} forbids the certificate issuer"
"The domain publishes a list of authorities that may issue certificates, and the platform's is not on it. The issuer has to refuse, whatever the other records say. The change is made at your DNS provider. Add the issuer to the CAA records, or remove them.";
C804 Certs Error AfterFix "{host} already has a certificate on another app"
"A host name belongs to one app at a time, and this one is registered elsewhere. It may be an app of yours in another organisation. Remove it there first. If you do not know the app, the host name may have been used by a former owner of the domain; support can release it.";
C805 Volumes Error AfterFix "a volume cannot shrink ({have} to {want} GB)"
"Volumes can be extended but never made smaller. Nothing was changed. If you need a smaller one, create it, copy the data with a machine that mounts it, and delete the large one. Mind that snapshots of the old volume go with it after their retention.";
C806 Volumes Error AfterFix "volume {volume} is attached to {machine}"
"A volume can be mounted by one machine at a time, and another one has it. That holds even while the other machine is stopped. Nothing was created. Use another volume, or destroy the machine that holds it if it is no longer needed.";
C807 Pg Error AfterFix "attach conflicts with existing {what}"
"Attaching creates a user, a database and a secret, and one of them is already there. Overwriting it could cut off an app that uses it. Nothing was changed. Choose other names with `--variable-name`, `--database-name` or `--database-user`.";
C808 Pg Note AfterFix "you will operate this Postgres yourself"
"The cluster you are about to create is an ordinary app with a database in it. Backups that are tested, failover and upgrades are your work. The platform does not watch over it. Choose managed Postgres if you want that taken care of, or confirm.";
C809 Secrets Error AfterFix "secret name \"{name}\" is not valid"
"Secrets become environment variables, so their names have to be valid variable names. Letters, digits and underscores are allowed, and the first character may not be a digit. Nothing was stored. Rename it; for an import, the line is shown.";
C810 Volumes Warning Unsafe "this is the app's only copy of {volume} (no snapshot)"
"The volume about to be destroyed is the only one of its name and has no snapshot. Its data cannot be brought back afterwards. Nothing was done yet. Create a snapshot or copy the data first, or confirm if it is really not needed.";
C901 Ssh Error AfterFix "no running machine to connect to ({count} stopped)"
"All machines of the app are stopped or suspended, so there is nothing to log in to. Stopping when idle may be what you configured. Start one with `fly machine start`, or open a fresh one with `fly console`. Requests through the edge also start machines when autostart is on.";
C902 Cli Error AfterFix "machine {machine} belongs to app {app}"
"The machine exists in your organisation, but in another app than the one the command is about. Nothing was done. Commands take the app from the directory you are in unless told otherwise. Name the right one with `-a`.";

C903 Cli Error AfterFix "{what}"
"The command line itself cannot be carried out: an unknown flag or command, a missing argument, or arguments that exclude each other. Nothing was sent anywhere. The message names the argument. Run the command with `--help` to see what it takes.";
C904 Api Error AfterFix "{what} does not exist"
"The platform was reached and knows nothing of this name or id in the app. It may have been destroyed in the meantime, or it was never there. Nothing was changed. List what exists, for example with `fly machine list` or `fly volumes list`, and correct the name or the app.";
C905 Build Error AfterFix "{what} needs a builder, and there is none"
"The Dockerfile or the configuration asks for something that has to be executed: a RUN instruction, a buildpack, a builtin. This version assembles images itself from FROM, COPY, ADD and settings, and takes the layers of commands from earlier images where nothing before them changed; anything else needs a Docker engine on this computer or a remote builder, and none that was allowed answered. Nothing was built or pushed. Start Docker, let a remote builder do it (without `--local-only`), build the image elsewhere, push it to the app's repository and name it with `--image`, or do the step before the build and COPY its result.";
C906 Cli Error AfterFix "{path} cannot be used: {reason}"
"A journal or a plan file was written by another version of this program, was edited, or is incomplete. Acting on a damaged record could change the wrong machines, so nothing was sent. The file itself is left as it is. Make a new plan from what runs now with `fly deploy`; a deploy of the same image and configuration changes only what is not there yet.";
C907 Update Error AfterFix "the app has changed since this plan was made"
"A plan describes changes to machines at exact versions. Some of those machines were changed, removed or joined by others in the meantime, so carrying the plan out would undo somebody's work or do less than it says. Nothing was sent. Look at the machines that are named, then make a new plan.";
C908 Cli Error AfterFix "there is no unfinished deploy of {app}"
"A resumed or abandoned deploy continues from a journal on this computer, or from a release that the platform shows as unfinished. Neither exists for this app, so there is nothing to go on with. If the deploy ran on another computer under another account, look at `fly releases`. Otherwise deploy anew.";
C909 Cli Error AfterFix "there is no release of {app} to go back to"
"A rollback deploys the image and the configuration that an older release recorded. The release that was asked for does not exist, never became healthy, or recorded too little to be restored exactly. Nothing was changed. List the releases, name one explicitly, or deploy the older source.";

C920 Ssh Error AfterFix "{path} cannot be used on the machine: {reason}"
"A file operation in a machine failed for a reason of its file system: the path does not exist, is of another kind, or the user that is logged in may not touch it. The connection itself is fine. Look at the path with `fly ssh sftp ls`, or log in with `fly ssh console`. Paths are those inside the container or machine that was named.";
C921 Ssh Error AfterFix "{path} is already there"
"A transfer would have replaced something, and it never does that unasked. Nothing was changed. Name another target, or repeat the command with `--force` to replace what is there; files are replaced whole, never in part.";
N001 Api Error Now "cannot resolve {host} from this machine"
"The name of the platform's API could not be turned into an address. No request was sent, so this says nothing about the platform or your app. If other names resolve, your resolver or a filter treats this one differently. Check DNS, VPN and content filters, or try another resolver.";
N002 Api Error Now "cannot reach {host} from this machine"
"No connection to the platform could be made: each address refused, timed out or had no route, or a proxy in between answered instead. So nothing is known about the state of the platform. The result per address is listed. Check network, firewall and proxy settings, then run the command again.";
N003 Api Error AfterFix "TLS to {host} is not trusted: {reason}"
"The connection was answered with a certificate this computer does not trust. A company proxy that inspects traffic is the usual reason, and its name is then shown as the issuer. Nothing was sent over it. Add that authority to the trust store or point `SSL_CERT_FILE` to it, or have the host excluded from inspection.";
N201 Build Error Later "{host} rate-limited the pull of {image}"
"A registry that is not the platform's refused to serve a base image for now. Anonymous pulls are limited per address, and shared builders share theirs. The registry's own headers, when given, say how long. Log in to that registry, mirror the image, or wait.";
N202 Build Error AfterFix "no local Docker daemon at {socket}"
"The build was asked to use the local Docker daemon, and it cannot be reached. The socket and the system's reason are shown. Start Docker, or allow your user to use its socket. Without `--local-only` the tool can build in another way.";
N701 Dns Warning Now "could not verify DNS via {resolver} from here; {other} answers correctly"
"The public resolver used for verification cannot be asked from this network, but another one gives the right answer. So the app's records are fine. Networks that block foreign DNS are common. Nothing needs to be done.";
N901 Tunnel Warning Now "UDP is blocked here; using the WebSocket tunnel (slower)"
"The tunnel to the private network normally runs over UDP, and nothing came back that way. The fallback over a WebSocket works, so the command continues. It is slower, most of all for builds. Remember the choice with `fly wireguard websockets enable`, or allow UDP port 51820.";
N902 Tunnel Error AfterFix "no tunnel from this network: UDP and WebSocket both blocked"
"Neither way into the private network works from here: UDP is silent and the WebSocket is refused or intercepted. The details per way are listed. Other networks, such as a phone's, often work. Allow UDP 51820 or WebSockets on port 443; builds can be done with `--local-only` meanwhile.";
N903 Agent Error AfterFix "background agent could not start: {reason}"
"The agent that keeps tunnels open for this computer did not come up in time. Its own log has the reason, and its tail is shown. A leftover socket or a directory without write permission are typical. Restart it with `fly agent restart` after fixing the reason.";
N904 Cli Error AfterFix "cannot write {path}: {reason}"
"The tool could not write one of its own files. The path and the system's reason are shown. Nothing was sent because of it, or it was sent before and the note says so. Fix the permissions or free space, or choose another place with `FLY_CONFIG_DIR`.";
N905 Cli Error AfterFix "this version of the tool is no longer accepted"
"The platform refuses clients as old as this one, because they would do something wrong. The installed version and the minimum are shown. Nothing was changed. Upgrade with `fly version upgrade` or by your package manager.";
N906 Status Note Now "could not check for platform incidents"
"The feed that lists the platform's incidents could not be read from here. So it is unknown whether there is one, and the tool does not say there is none. The failure shown with this note is judged without it. The status page can be opened in a browser.";
N907 Tunnel Error AfterFix "WSL 1 network cannot carry the tunnel"
"This Linux environment has no real network stack of its own, and the tunnel needs one. The kernel string and the system's refusal show it. Move to WSL 2, which has one. Until then the WebSocket tunnel may work.";
N908 Cli Error AfterFix "local port {port} is already in use"
"Another program on this computer listens on the port the proxy should use. The program is named when the system tells. Nothing was opened. Choose another local port, or end that program.";
N909 Tunnel Error Now "this machine's tunnel key is not known to the gateway"
"The gateway does not answer handshakes of this computer's key. The key may have been removed, or never have arrived there; the wire does not tell which. The tool makes a new one by itself, once. If that does not help, run `fly wireguard reset`.";

N910 Cli Error AfterFix "cannot read {path}: {reason}"
"A file on this computer that the command needs could not be read. The operating system's own words are in the headline. It may be missing, belong to another user, or have vanished while the command ran. Check the path and its permissions, then run the command again.";
N911 Cli Error AfterFix "{path} cannot be read as YAML"
"The CLI's own configuration file exists but is not valid YAML. It was left exactly as it is, because writing it back would lose what it holds. An editor or a crashed program may have cut it off. Repair it, or move it away and log in again.";
N912 Cli Error AfterFix "the local platform could not be started: {reason}"
"The platform that is built into this program did not come up on this computer. Its log file is named in the evidence and holds the reason. Usual ones are a port that is taken, a full disk, or a kernel that does not allow user namespaces. `fly local status` shows what is running.";
N913 Cli Error AfterFix "no local platform is running"
"The command asks the local platform something and none runs on this data directory. It is started by `fly local up`, or by any command with `--local`. If it was running, its log says how it ended. The data it kept is still there.";
N914 Cli Error AfterFix "the keychain cannot be used: {reason}"
"The login is kept, or was to be kept, in the system's keychain, and the keychain did not take or give the token. What is missing is named. Nothing was written to a file instead, because that was not asked for. Unlock or install the keychain, log in without `--keychain`, or pass a token in FLY_API_TOKEN.";
N920 Ssh Error Now "the SSH connection to machine {machine} was lost"
"The connection ended before the remote program told its status, so whether that program still runs is not known. The machine is still reported as running, so the path to it is the likely place: a network that changed, a computer that slept, a gateway that was restarted. A connection that is silent is asked every 15 seconds whether it lives and given up after a minute. Connect again; work that has to survive a lost connection belongs into `tmux` or `nohup` on the machine.";
N921 Ssh Error AfterFix "this computer's clock is wrong: a fresh SSH certificate is not valid by it"
"The API had just issued a certificate, and by this computer's clock it is not valid yet or is already over. Certificates live for hours, so the clock is off by more than five minutes. Machines would refuse the login, and TLS will soon fail as well. Switch network time on, or set the clock, and try again.";
P001 Api Error Later "the platform's API failed internally ({operation})"
"The platform's API reports an internal error of its own and gave it an id. Nothing in your app or configuration caused it. Whether the operation had an effect is shown when it could be looked up. Try again after a while; quote the request id to support if it persists.";
P002 Api Error Later "the platform's API is unavailable (HTTP {status})"
"The platform's API answered with a server error over a connection whose identity was verified. Nothing in your app or configuration caused it. Running machines usually keep serving while the API is down. Wait and retry; `fly incidents list` shows whether it is a known incident.";
P003 Api Error Later "the API answered with something this tool cannot read"
"The API reported success, but its answer is not what its own description promises. The place where reading failed is shown. Either the platform sent a broken answer or it changed in a way this version does not know. Retry; if it stays, update the tool or report it with the stored bundle.";
P201 Build Error Later "no capacity for a remote builder in {region}"
"The platform could not place a builder machine in the region. Nothing in your app caused it. Your running version is unaffected. Build locally with `--local-only`, choose another builder region, or try later.";
P202 Build Error Now "remote builder {app} is running but does not answer"
"The builder machine runs and the tunnel to it works, but its build service stays silent. This is a failure of the platform's builder, not of your Dockerfile. The tool replaces the builder once by itself. If that does not help, build with `--local-only`, or destroy the builder app so that a new one is made.";
P203 Build Error Now "build session lost on the builder"
"The build service forgot the session of this build while the builder itself kept answering. Nothing in your Dockerfile caused it. Steps that were finished are cached. Run the deploy again; if it repeats, build with `--local-only`.";
P204 Build Error Now "remote builder's disk is full"
"The builder could not write a layer because its own disk has no space left. Cached layers of earlier builds fill it. The platform operates this machine, so the failure is not yours. Destroy the builder app and deploy again; a new one starts with an empty cache.";
P205 Build Error Now "managed builder could not be acquired in {elapsed}"
"The platform's build service did not hand out a builder in time. Nothing of your build was started. Your running version is unaffected. Use `--depot=false` or `--local-only`, or try again later.";
P206 Build Error Now "remote builder stopped in the middle of the build"
"The builder machine ended while it was building, nobody in your organisation asked for it, and it was not out of memory. So the platform's machine failed. Finished layers may be lost. Deploy again; a new builder is started.";
P207 Build Error Later "the platform did not provide a remote builder"
"The request for a builder failed on the platform's side. Nothing of your build was started. Quote the request id if you report it. Retry, or build with `--local-only`.";
P301 Push Error Now "the platform's registry failed while receiving layer {layer}"
"The registry broke off an upload several times, although it was resumed each time. Nothing in your image causes that. Layers that arrived are kept, so a rerun sends only the rest. Deploy again; if it persists, check the incidents.";
P302 Image Error Now "image was pushed but the platform cannot see it yet"
"The registry confirms the image, and another part of the platform says it does not exist. The two have not caught up with each other. The tool has waited a minute already. Deploy again with `--image` and the digest shown, which skips the build.";
P303 Image Error Now "the host could not fetch an image that exists"
"The machine's host failed to pull the image, while the tool can read the very same digest from the registry. So the image is fine and the host's path to it is not. Deploy again; another host may be chosen. If it stays, choose another region and report the machine id.";
P304 Push Error Now "the builder cannot resolve the platform's registry"
"The builder, a machine of the platform, could not turn the registry's name into an address. Your build itself had finished. Nothing in your configuration influences it. Deploy again, or build with `--local-only`.";
P401 ReleaseCommand Error Now "release machine vanished after it was accepted"
"The platform accepted the machine for the release command and later did not know it any more. Nobody destroyed it. Whether the command had begun cannot be told from this. Check what your migrations did, then deploy again.";
P402 ReleaseCommand Error Later "release machine was never started by its host"
"The machine for the release command was created and its host did not start it within the time the platform itself calls stuck. The image is not large enough to explain it. Nothing was deployed. Deploy again, perhaps in another region.";
P501 Create Error Later "no capacity for {size} in {region}"
"The platform says that it has no room for a machine of this size in the region. Nothing in your app caused it. Machines that run keep running. Use another region or a smaller size, or wait; regions with room are listed when the platform tells.";
P502 Update Error Now "the host of machine {machine} has no room for {size}"
"The host on which the machine lives cannot reserve what the new configuration asks for. Other hosts of the region may have room. Because no volume ties the machine to the host, it can be replaced on another one. Deploy again, or ask for a smaller size.";
P503 Create Error Later "no room on the host that holds volume {volume}"
"A volume lives on one host, and that host has no room for the machine that needs it. The platform cannot move it to another host by itself. Nothing in your app caused it. Wait, ask for less memory, or fork the volume to another host and switch to the copy.";
P504 Update Error Later "the platform has paused deploys on the host of {machine}"
"The host of this machine accepts no changes at the moment, usually because of maintenance. The machine itself keeps running. Without a volume it can be replaced on another host. With a volume, wait and deploy again later.";
P505 Update Error Now "host of machine {machine} is unreachable"
"The platform reports that the host on which the machine lives cannot be reached. No volume is involved, so nothing is lost. Whether the machine still serves cannot be observed. Deploy again to get a replacement on another host, and make sure later that the old one is gone.";
P506 Update Error Later "host of machine {machine} is down and its volume {volume} is on it"
"The machine's host cannot be reached, and the machine's volume is on that host. The tool never replaces such a machine by itself, because the data would be left behind. Wait for the host to return, which keeps everything. Or restore the latest snapshot to a new volume, which loses what was written since, and drop the machine.";
P507 Create Error Now "secrets version {version} has not reached {region} yet"
"A secret was changed just now, and the region does not have that version yet. The tool has waited a minute. Starting with old secrets would be wrong, so the platform refuses. Deploy again in a moment.";
P508 Update Error Later "the platform has paused deploys ({reason}) until {until}"
"The platform announces that it accepts no deploys for now, with a reason and an end. The version that runs is unaffected. A rerun before that time will be refused again. Use `--wait-paused` to wait, or come back later.";
P509 Create Error Later "the Machines API failed on {operation}"
"The Machines API answered with a server error over a verified connection and with no proxy in between. Nothing in your configuration caused it. Whether the operation took effect was looked up, and the result is shown when it could be. Retry after a while, and quote the request id to support.";
P510 Start Error Later "machine {machine} is stuck in {state} for {elapsed}"
"The machine is in a state that only the platform can end, for longer than the platform itself regards as normal, with no new event. The size of the image does not explain it. Nothing your app does can influence this. Destroy it with `--force` and deploy again, and report its id.";
P511 Start Error Now "machine {machine} refuses to start from state {state}"
"The platform refuses to start the machine because an earlier step of its own has not ended. The tool has retried for a minute. Your image was accepted. Start it with `fly machine start` in a moment, or deploy again.";
P512 Update Error Now "accepted update of {machine} did not take effect"
"The platform acknowledged the new version of the machine, and still shows the old one a minute later. The machine did not crash. Both version ids are in the evidence. Deploy again; report it with the request ids if it repeats.";
P601 Start Error Now "the host failed to launch machine {machine}"
"The platform marks the machine as failed, no process of yours has ever ended on it, and nothing in the host's log blames the image. So the host could not launch it. Deploy again; without a volume another host is chosen. Report the machine id if it repeats.";
P602 Update Error Now "machine {machine} was moved to another host by the platform mid-deploy"
"The platform migrated the machine to another host while the deploy was in progress. That is its own maintenance and no failure of your app. The tool follows the new instance where it can. Deploy again if it could not.";
P701 Checks Error Now "platform has not run the health checks of {machine}"
"The machine runs, and none of its checks has reported anything, long after the first result was due. Checks are run by the platform, so their silence is not the app's. Whether the app is healthy is unknown. Deploy again, and report the machine id if it repeats.";
P702 Traffic Error Now "edge routes by an outdated list of the machines of {app}"
"All machines of the app are up and healthy, and the edge proxy still answers from a state that has passed. The platform's own service discovery lags behind. Your deploy is complete. It normally settles within a minute; look at the incidents if it does not.";
P703 Dns Warning Later "public DNS for {host} does not show the assigned addresses yet"
"The app's addresses are assigned, and the platform's own name servers do not publish them yet. Users cannot reach the host name until they do. Nothing in your configuration is missing. Wait a moment; `fly ips list` shows what should appear.";
P704 Traffic Error Later "edge reports an internal failure ({code})"
"The edge proxy logged an error that concerns the platform's own network or hosts. Your machines are not mentioned as the cause. Requests may have failed meanwhile. Wait, look at the incidents, and report the code with the time.";
P801 Certs Error Later "DNS is right but the certificate was not issued or served in {elapsed}"
"All requirements for the certificate are met according to the platform itself, and it is not there. The remaining steps are the platform's. Your records need no change, and re-creating the certificate may run into the issuer's limits. Wait, then report the host name.";
P802 Volumes Error Later "volume {volume} is on a host that is down"
"The host that holds the volume cannot be reached. The data is on its disks and not lost by that alone. Wait for the host to return if you can. Otherwise restore the latest snapshot to a new volume; what was written after it is missing there.";
P803 Pg Error Later "managed Postgres {id} is not ready after {elapsed}"
"The platform is creating or restoring the managed database and has not finished within the time it normally needs. Nothing of yours is missing. Your existing data is not touched by this. Look at its status again later, and at the incidents.";
P804 Secrets Error Later "the platform's secret storage is failing"
"The service that stores secrets did not answer as it should. Machines that run already have theirs and are unaffected. A machine that restarts now may not get them. Wait until it works before you restart or deploy anything.";
P805 Volumes Error Later "no host in {region} can place a {size} volume"
"The platform found no host in the region with enough disk for the volume under the given constraints. Asking for a separate zone narrows the choice. Nothing was created. Use another region, or allow sharing a zone with `--require-unique-zone=false`.";
P901 Tunnel Error Now "tunnel is up but the platform's private DNS does not answer"
"Handshakes with the gateway succeed and data flows, but the name service inside the private network is silent. So neither your network nor your app is the reason. The tool has asked several times. Retry, or make a peer in another region.";
P903 Tunnel Error Now "tunnel gateway {region} is down; {other} works"
"The gateway in one region does not answer over any transport, while one in another region does from the same computer. So the network here is fine. Switch with `fly wireguard reset` and the working region. Your apps are not affected by this.";
P904 Ssh Error Now "machine runs, but its SSH service does not answer"
"The private network works and the machine is started on a healthy host, but the login service that the platform runs inside it is silent. Your own process does not provide that service. Try another machine, or `fly machine exec`. Restarting the machine brings the service back in most cases.";
P905 Logs Warning Now "live log stream is down; switched to polling"
"The platform's live log service could not be reached through a working tunnel. The tool fetches the logs in another way, so lines may arrive a little later. Nothing is lost. There is nothing to do.";
P907 Status Error Later "failed during incident \"{incident}\" ({component})"
"The command failed in a way that your app cannot cause, while the platform has an open incident that concerns the same component. Both together make the platform the reason. The incident's name and start are shown. Follow it, and run the command again when it is resolved.";
P908 Status Warning Later "host of {machines} has an open issue: {message}"
"The platform has announced a problem with a host on which some of your machines live. The command itself worked. The message is the platform's own. Consider moving machines without volumes to another host by a redeploy.";

Q001 Auth Error AfterFix "not logged in: no token found"
"The command needs a token and found none in flags, environment or configuration. Nothing was sent. On your own computer, run `fly auth login`. In CI, store a deploy token in `FLY_API_TOKEN`.";
Q002 Auth Error AfterFix "token rejected by the API"
"The platform was reached and does not accept the token. It may have expired, been revoked, or be damaged by copying. The evidence says where it came from; a variable of the environment wins over the stored login. Log in again or create a new token, and remove the variable if it is stale.";
Q003 Auth Error AfterFix "stored login expired and no terminal to renew it"
"The stored login is older than the session limit, and renewing it needs somebody at a terminal. Nothing was sent. Run `fly auth login` on a terminal. For unattended work use a deploy token, which has its own lifetime.";
Q004 Auth Error AfterFix "token does not cover {what}"
"The token is valid, but its scope does not include what the command asked for. Deploy tokens, for instance, are tied to one app. The app the token is for is shown when it can be decoded. Create one with `fly tokens create deploy -a APP`, or use an organisation token where apps are created.";
Q005 Auth Error AfterFix "token needs a fresh login proof that was refused"
"The token is bound to a login that has to be confirmed elsewhere, and that confirmation was refused. The login behind it has ended or was withdrawn. Run `fly auth login` again. A token that comes from CI has to be created anew.";
Q006 Auth Error AfterFix "token expired or was revoked during the {command}"
"Earlier requests of this command were accepted with the same token, and now it is refused. So it ended in the middle. The machine list shows what had been done by then. Create a token with a longer lifetime and run the command again; it continues from what is there.";
Q007 Api Error AfterFix "app {app} exists in an organisation you cannot access"
"The app exists, but your token has no access to its organisation. A name that belongs to somebody else looks the same. Nothing was changed. Check the name, or ask an administrator of that organisation for access.";
Q008 Api Error Later "too many API requests for this token"
"The platform limits how often a token may call it, and the limit is reached. The tool has slowed down and waited as asked. Jobs that run in parallel with the same token share the limit. Wait, and run fewer of them at once.";
Q009 Api Error AfterFix "organisation has no payment method"
"The platform does not allow this without a payment method on file. Running more than one machine per app is the usual occasion. Nothing was created beyond what is listed. Add a card in the organisation's billing page, or deploy with `--ha=false`.";
Q010 Api Error AfterFix "organisation quota reached in {region}"
"The organisation already uses as much as it may in this region. The platform's own figures are shown. Your app is not at fault and a rerun does not help. Remove machines that are not needed, or ask for a higher limit.";
Q201 Build Error AfterFix "your token may not use this organisation's builder"
"The remote builder belongs to an organisation that the token does not cover. The builder itself works. This happens when the app was moved or the token is for another app. Use a token of the app's own organisation, or build with `--local-only`.";
Q301 Push Error AfterFix "token may not push to registry repository {repository}"
"The registry was reached and refused the upload. Tokens may push only to the repositories of the apps they cover. Compare the app in the image's tag with the app of the token. Create a deploy token for this app, or correct the tag.";
Q302 Push Error AfterFix "registry credential expired during the {elapsed} build"
"The credential was accepted when the build began and had ended when the upload should start. The build result is cached. Deploy again, which is quick. For long builds use a token with a longer lifetime.";
Q401 ReleaseCommand Error AfterFix "machine limit reached; no room for the release machine"
"The release command needs a machine of its own, and the app or organisation has reached its number of machines. Nothing was deployed. Stopped machines count as well. Destroy what is not needed, or ask for a higher limit.";
Q501 Lease Error Later "machine {machine} is locked by {owner} until {until}"
"Somebody else is changing this machine and holds its lease. Two deploys at once would mix their versions, so the platform allows only one. The owner and the end are shown. Wait for it, or clear the lease with `fly machine leases clear` if that process is dead.";
Q502 Update Error Unsafe "lost the lock on {machine} during the deploy"
"The lease that protects the machine was not renewed in time, and somebody else may hold it now. Work on this machine was stopped at once. A computer that was asleep, or a network that was gone, causes this too. Make sure who else deploys, then run the deploy again.";
Q503 Update Error AfterFix "machine {machine} was changed by someone else during this deploy"
"The machine's version is not the one the plan was made for. Overwriting it would undo that change unseen. The last change's time and source are shown. Run the deploy again, which plans on top of it.";
Q504 Create Error Later "machine action rate limit hit on {operation}"
"The platform limits how often each action may be called, per machine and per app. The tool slowed down and the limit still held. Other jobs of the same organisation count too. Lower `--max-concurrent`, and run fewer deploys at once.";
Q505 Lease Error Later "another process on this computer is deploying {app}"
"Two deploys of one app at once would change each other's machines and leave a mixture of both. The other process holds the lock of this app's deploys in the configuration directory. The lock ends with that process, also when it is killed. Wait for it, or stop it, then run the command again.";
Q506 Lease Error Later "deploys of {app} are paused: {reason}"
"Somebody asked that this app is not deployed for now, and left a reason. The pause is a request among colleagues, stored as metadata of the app's machines; the platform does not enforce it. Ask the person who set it, or wait until its end. `fly deploys resume` ends it, and `--break-pause REASON` deploys in spite of it.";
Q601 Exit Error AfterFix "machine {machine} was stopped by a user during the deploy"
"The machine was stopped through the API by a user, and not by this command. So neither the app nor the platform failed. The time is in the event list. Find out who did it and why, then deploy again.";
Q602 Exit Error AfterFix "machine was stopped by the trial limit"
"The organisation is on a trial, in which machines are stopped after a few minutes. The host's log says so itself. The app did not crash. Add a payment method to run it for longer.";
Q801 Ips Error AfterFix "dedicated IPv4 cannot be allocated: {reason}"
"The platform refused a dedicated IPv4 address because of a limit or of billing. Its words are shown. Most web apps need none: a shared IPv4 and an own IPv6 address are enough. Allocate those, or add a payment method.";
Q802 Certs Error Later "certificate issuer rate-limits {host} until {until}"
"The authority that issues certificates has refused more attempts for this name until the time shown. Each re-creation of the certificate counts as one. Waiting is the only remedy. Do not delete and add it again meanwhile.";
Q803 Pg Error AfterFix "no access to managed Postgres in {org}"
"The token belongs to the organisation, but its role does not include managed databases. The database itself is fine. Nothing was changed. Ask an administrator of the organisation for that role.";
Q901 Logs Error AfterFix "this token may not read logs"
"The token is accepted for machines but refused for logs. Deploy tokens are often limited in this way. During a deploy this only means that no log lines can be shown. Use a user or organisation token to read logs.";
Q902 Ssh Error AfterFix "this token may not open SSH sessions"
"Logging in to a machine needs a certificate, and the platform does not issue one for this token. The tunnel and the machine are fine. Log in as a user, or create a token that includes SSH. `fly machine exec` may be enough for a single command.";

U001 Api Error Unsafe "connection lost after sending {operation}; it may or may not have taken effect"
"The request had been sent when the connection broke, and no answer arrived. The operation is not one that can simply be repeated. The tool looks up whether it had an effect, and the result is shown when there is one. If it stays unclear, list the machines before you run the command again.";
U002 Api Error Unknown "{operation} at the API failed, for a reason no rule explains"
"The platform answered with an error, or not in time, and the tool cannot attribute that to the app, the configuration, the account or the platform. Its own words are shown unchanged. Blaming somebody without evidence would be worse than saying so. Read the answer, and report it with the request id so that a rule can be written.";
U003 Api Error Unknown "the failure could not be attributed: the facts needed could not be collected"
"The command failed, and the observations that would show why could not be made. Each of them is listed with its own reason. This tool does not guess. Make the missing observation by the command shown, or run the command again with a token that may.";
U201 Build Error Unknown "build step was killed (exit 137); cause not determined"
"A build step was ended by a kill signal, and nothing shows by whom. Memory is a usual reason, but the builder has no record of it or cannot be asked. So nobody is blamed. Look at the builder's machine status, or build with `--local-only` where you can watch memory.";
U202 Build Error Now "build stream lost; builder state could not be observed"
"The connection to the build broke, and neither the builder nor the tunnel could be asked afterwards. Whether the network, the builder or the platform failed is therefore open. Run it again once; finished steps are cached. Then try `--local-only`.";
U301 Image Error Unknown "{operation} at the registry failed, for a reason no rule explains"
"A registry answered with an error that the tool cannot attribute. Its own words are shown unchanged. Nothing was deployed. Try the same reference with another client to compare, and report the answer.";
U401 ReleaseCommand Error Unsafe "release command ended but its result was not observed"
"The release machine is gone and its exit event cannot be read any more. The command may have succeeded or failed, so the deploy stops. Check the state of your migrations before you run it again. The last log lines are shown when they could be read.";
U501 Create Error Unsafe "creation of a {group} machine is unconfirmed"
"The request to create a machine got no answer, and looking for the machine gave no clear result either. It may appear later. List the machines before you rerun. A rerun is safe once the tool's own lookup works, because it recognises its machines.";
U502 Start Error Unknown "machine {machine} was still starting when the {limit} wait ended"
"The wait ended while the machine was still making progress, so there is nothing to blame yet. Large images take long to fetch the first time. Look at its status again in a moment. Raise `--wait-timeout` if it keeps coming close.";
U503 Start Error Unknown "machine {machine} did not reach {wanted}; cause not determined"
"The machine did not become what the command waited for, and the facts that could be collected do not show why. What is known and what could not be checked is listed. Nobody is blamed without evidence. Its event list is the best next observation.";
U601 Exit Error Unknown "machine {machine} was killed (SIGKILL); cause not determined"
"The main process was ended by a kill signal. It is not flagged as out of memory, nobody asked for a stop, and no kernel line explains it. Several causes look like this, so none is named. Look for a line about memory in the machine's log, and at its memory graph.";
U602 Exit Error Unknown "machine {machine} got {signal} that nobody requested via the API"
"The main process ended by a signal that asks programs to stop, but no stop was requested through the platform. A supervisor inside the image, or a time limit in the app, may have sent it. The tool cannot see inside the machine. Check such supervisors, and the lines just before the end.";
U603 Exit Error Unknown "machine {machine} was stopped on request; by whom is not determined"
"The exit event says that the stop was requested, and the events do not show who asked. It was not this command. The app did not crash. Look at the full event list of the machine, and ask who else works on the app.";
U701 Checks Error Unknown "nothing accepts connections on {port}; listener list unavailable"
"The check's connection is refused, and the machine's sockets could not be read. So it is open whether the app listens nowhere, only on localhost, or on another port. One look inside settles it. Run `fly ssh console -C \"ss -ltn\"`, or read the app's log for the address it binds.";
U702 Checks Error Unknown "health checks of machine {machine} do not pass; cause not determined"
"The checks did not pass in time, and what they reported does not fit any rule, or could not be read. The output is shown unchanged when there is one. Nobody is blamed without evidence. `fly checks list` shows the present state.";
U703 Traffic Error Unknown "the public side of {app} does not answer as it should; cause not determined"
"The machines were brought up and a request from outside did not get the answer that the new version gives. Routes need some seconds to follow, and within that time nobody is blamed. What the edge answered is shown. Ask the app again in a minute, and look at its machines if it stays so.";
U704 Traffic Error Unknown "{what} is not as it should be yet; cause not determined"
"What was asked for is still on its way, and nothing that could be observed stands against it. Public DNS and certificates take some minutes. The time it has taken so far is shown. Look again later; after half an hour the same state would be the platform's failure.";

U901 Tunnel Error Unknown "no tunnel to gateway {gateway}; cause not determined"
"The gateway could not be reached, or did not answer, and what was seen does not show why. Every way that was tried is listed with what came back. Nobody is blamed without evidence. `fly doctor` tries each step by itself; a new peer with `fly wireguard reset` is the next best experiment.";
U902 Cli Error Unknown "defect of this program: {what}"
"The program reached a state its authors held to be impossible. This is neither your mistake nor a finding about your app. What was changed before that point is in the impact line, if anything was. Please report it with the output of `fly version` and the command line you used.";
U903 Ssh Error Unknown "the session on machine {machine} ended without a status"
"The machine closed the session and did not say how the remote program ended. That happens when the machine stops or restarts while somebody is logged in, and when its SSH service is killed. The program may have done its work or not. Look at the machine's events with `fly machine status`.";
U904 Ssh Warning Unknown "machine {machine} shows another SSH host key than before"
"The machine answered with another host key than at the last login, although it is the same instance. The private network proves whose machine an address belongs to, so the login goes on. Usually the image makes its key at every start, or its SSH service was replaced. If nobody on your side did that, look at the machine's events before you type a secret into that session.";
X501 Update Error AfterFix "{failed} of {total} machines failed: {codes}"
"Several machines failed in different, independent ways. Each is listed below with its own diagnosis. The one shown first is the one to fix first, because a rerun cannot succeed while it remains. The exit code of the command is that of the first.";
X901 Cli Error Unsafe "interrupted: {new} machines on the new version, {old} on the old one"
"The command was interrupted while it was changing machines. Requests that were on their way were allowed to finish, and leases were released. The list shows which machine runs what. Run the same deploy again to finish it, or deploy the old image to go back.";
}
