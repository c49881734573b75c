//! Devices of machines as they come and go.

use std::collections::HashMap;
use std::sync::Arc;

use super::routes::DeviceId;
use super::running::Running;
use crate::runtime::Instance;

/// Devices by machine.
#[derive(Default)]
pub(super) struct Table {
    #[cfg(target_os = "linux")]
    next: DeviceId,
    #[cfg(target_os = "linux")]
    by_machine: HashMap<String, linux::Attached>,
}

impl Table {
    /// The device of a machine, if it has one.
    pub(super) fn of(&self, machine: &str) -> Option<DeviceId> {
        #[cfg(target_os = "linux")]
        return self.by_machine.get(machine).and_then(|attached| attached.device);
        #[cfg(not(target_os = "linux"))]
        {
            let _ = machine;
            None
        }
    }
}

#[cfg(target_os = "linux")]
pub(super) use linux::follow;

/// No machine has a device on this system.
#[cfg(not(target_os = "linux"))]
pub(super) fn follow(_running: &Arc<Running>, _instances: &HashMap<String, Arc<dyn Instance>>) {}

#[cfg(target_os = "linux")]
mod linux {
    use std::net::Ipv6Addr;
    use std::sync::PoisonError;

    use tokio_util::sync::CancellationToken;

    use super::*;
    use crate::gateway::core::Reading;
    use crate::gateway::device::{Inbox, Port};
    use crate::gateway::routes::prefix_of;

    /// Reads of one device in one turn.
    const TURN: usize = 32;

    /// What is known of a machine's instance.
    pub(super) struct Attached {
        instance: Arc<dyn Instance>,
        pub(super) device: Option<DeviceId>,
        stop: CancellationToken,
    }

    impl Drop for Attached {
        fn drop(&mut self) {
            self.stop.cancel();
        }
    }

    /// Takes over devices of new instances, lets go of those that are gone.
    pub(in crate::gateway) fn follow(running: &Arc<Running>, instances: &HashMap<String, Arc<dyn Instance>>) {
        let mut devices = running.devices.lock().unwrap_or_else(PoisonError::into_inner);
        let Table { next, by_machine } = &mut *devices;
        let gone: Vec<Attached> = by_machine
            .extract_if(|machine, attached| {
                instances.get(machine).is_none_or(|instance| !Arc::ptr_eq(instance, &attached.instance))
            })
            .map(|(_, attached)| attached)
            .collect();
        for attached in gone {
            if let Some(device) = attached.device {
                running.with(|core, _| core.detach(device));
            }
        }
        for (machine, instance) in instances {
            if by_machine.contains_key(machine) {
                continue;
            }
            let stop = running.closing.child_token();
            *next += 1;
            let device = begin(running, *next, machine, instance, &stop);
            by_machine.insert(machine.clone(), Attached { instance: Arc::clone(instance), device, stop });
        }
    }

    fn begin(
        running: &Arc<Running>,
        id: DeviceId,
        machine: &str,
        instance: &Arc<dyn Instance>,
        stop: &CancellationToken,
    ) -> Option<DeviceId> {
        let address: Ipv6Addr =
            running.around.state.read(|world| world.machines.get(machine)?.private_ip.parse().ok())?;
        let port = Arc::new(Port::new(instance.device()?).ok()?);
        running.with(|core, _| core.attach(id, Arc::clone(&port)));
        let reading = Reading { prefix: prefix_of(address), address };
        let (gateway, stop) = (Arc::downgrade(running), stop.clone());
        running.tasks.spawn(async move {
            let mut inbox = Inbox::default();
            loop {
                tokio::select! {
                    readable = port.readable() => if readable.is_err() { return },
                    () = stop.cancelled() => return,
                }
                let Some(gateway) = gateway.upgrade() else { return };
                let alive = gateway.with(|core, now| {
                    for _ in 0..TURN {
                        match port.read(&mut inbox, |packet| core.device_packet(now, &reading, packet)) {
                            Ok(true) => {}
                            Ok(false) => break,
                            Err(_) => return false,
                        }
                    }
                    true
                });
                if !alive {
                    return;
                }
            }
        });
        Some(id)
    }
}
