//! Devices of machines: who may write to which.

#[cfg(target_os = "linux")]
pub(super) use linux::Devices;
#[cfg(target_os = "linux")]
pub(in crate::gateway) use linux::Reading;
#[cfg(not(target_os = "linux"))]
pub(super) use none::Devices;

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::HashMap;
    use std::net::Ipv6Addr;
    use std::sync::Arc;

    use crate::gateway::core::Core;
    use crate::gateway::device::{Outbox, Port};
    use crate::gateway::routes::{DeviceId, Prefix};

    /// Whose packets a device brings.
    #[derive(Debug, Clone, Copy)]
    pub(in crate::gateway) struct Reading {
        pub(in crate::gateway) prefix: Prefix,
        pub(in crate::gateway) address: Ipv6Addr,
    }

    /// Open devices.
    #[derive(Default)]
    pub(in crate::gateway::core) struct Devices {
        open: HashMap<DeviceId, (Arc<Port>, Outbox)>,
        /// Those with packets that wait.
        waiting: Vec<DeviceId>,
    }

    impl Devices {
        pub(in crate::gateway::core) fn write(&mut self, device: DeviceId, packet: &[u8]) {
            if let Some((port, outbox)) = self.open.get_mut(&device) {
                port.write(outbox, packet);
                if self.waiting.last() != Some(&device) {
                    self.waiting.push(device);
                }
            }
        }

        pub(in crate::gateway::core) fn flush(&mut self) {
            for device in self.waiting.drain(..) {
                if let Some((port, outbox)) = self.open.get_mut(&device) {
                    port.flush(outbox);
                }
            }
        }
    }

    impl Core {
        /// A machine's device is there.
        pub(in crate::gateway) fn attach(&mut self, device: DeviceId, port: Arc<Port>) {
            self.devices.open.insert(device, (port, Outbox::default()));
        }

        /// A machine's device is gone.
        pub(in crate::gateway) fn detach(&mut self, device: DeviceId) {
            self.devices.open.remove(&device);
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod none {
    use crate::gateway::routes::DeviceId;

    /// No machine has one here.
    #[derive(Default)]
    pub(in crate::gateway::core) struct Devices;

    impl Devices {
        pub(in crate::gateway::core) fn write(&mut self, _device: DeviceId, _packet: &[u8]) {}

        pub(in crate::gateway::core) fn flush(&mut self) {}
    }
}
