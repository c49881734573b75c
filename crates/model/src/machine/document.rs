//! Nouns that come from GraphQL and are printed by `--json` with Go's field names
//! (fly-go: types.go; spec outputs 1.2 rule 1 and section 2).
//!
//! Every member is printed, also those a query never selected: zero values, `null` lists. Lists
//! are `Option<Vec<…>>` because flyctl prints `null` for "not received" and `[]` for "empty".

use super::config::MachineConfig;
use super::time::Time;
use serde_json::Value;
use std::collections::BTreeMap;

/// Declares a printed struct: each member has its Go name and the GraphQL name it is read from.
macro_rules! document {
    ($($(#[$meta:meta])* pub struct $name:ident { $($(#[$fm:meta])* $field:ident: $ty:ty = $go:literal | $wire:literal),+ $(,)? })+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(default)]
        pub struct $name { $(
            $(#[$fm])*
            #[doc = concat!("`", $go, "`, from `", $wire, "`.")]
            #[serde(rename = $go, alias = $wire, deserialize_with = "super::wire::null_as_zero")]
            pub $field: $ty,
        )+ }
    )+ };
}

/// A GraphQL connection reduced to its nodes.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Nodes<T> {
    /// The nodes; `None` prints `null`.
    #[serde(rename = "Nodes", alias = "nodes", default)]
    pub nodes: Option<Vec<T>>,
}

impl<T> Default for Nodes<T> {
    fn default() -> Self {
        Self { nodes: None }
    }
}

document! {
    /// An app.
    pub struct App {
        id: String = "ID" | "id",
        internal_numeric_id: i64 = "InternalNumericID" | "internalNumericId",
        name: String = "Name" | "name",
        state: String = "State" | "state",
        status: String = "Status" | "status",
        deployed: bool = "Deployed" | "deployed",
        hostname: String = "Hostname" | "hostname",
        app_url: String = "AppURL" | "appUrl",
        version: i64 = "Version" | "version",
        network_id: i64 = "NetworkID" | "networkId",
        network: String = "Network" | "network",
        release: Option<Release> = "Release" | "release",
        organization: Organization = "Organization" | "organization",
        secrets: Option<Vec<Secret>> = "Secrets" | "secrets",
        current_release: Option<Release> = "CurrentRelease" | "currentRelease",
        releases: Nodes<Release> = "Releases" | "releases",
        ip_addresses: Nodes<IpAddress> = "IPAddresses" | "ipAddresses",
        egress_ip_addresses: Nodes<EgressIpAddress> = "EgressIpAddresses" | "egressIpAddresses",
        shared_ip_address: String = "SharedIPAddress" | "sharedIpAddress",
        cname_target: String = "CNAMETarget" | "cnameTarget",
        ip_address: Option<IpAddress> = "IPAddress" | "ipAddress",
        certificates: Nodes<AppCertificate> = "Certificates" | "certificates",
        certificate: AppCertificate = "Certificate" | "certificate",
        postgres_app_role: Option<AppRole> = "PostgresAppRole" | "postgresAppRole",
        image: Option<Image> = "Image" | "image",
        image_upgrade_available: bool = "ImageUpgradeAvailable" | "imageUpgradeAvailable",
        image_version_tracking_enabled: bool = "ImageVersionTrackingEnabled" | "imageVersionTrackingEnabled",
        image_details: ImageVersion = "ImageDetails" | "imageDetails",
        latest_image_details: ImageVersion = "LatestImageDetails" | "latestImageDetails",
        platform_version: String = "PlatformVersion" | "platformVersion",
        machines: Nodes<Machine> = "Machines" | "machines",
        current_lock: Option<AppLock> = "CurrentLock" | "currentLock",
    }

    /// The short form of an app.
    pub struct AppCompact {
        id: String = "ID" | "id",
        internal_numeric_id: i64 = "InternalNumericID" | "internalNumericId",
        name: String = "Name" | "name",
        status: String = "Status" | "status",
        deployed: bool = "Deployed" | "deployed",
        hostname: String = "Hostname" | "hostname",
        cname_target: String = "CnameTarget" | "cnameTarget",
        network: String = "Network" | "network",
        app_url: String = "AppURL" | "appUrl",
        organization: Option<OrganizationBasic> = "Organization" | "organization",
        platform_version: String = "PlatformVersion" | "platformVersion",
        postgres_app_role: Option<AppRole> = "PostgresAppRole" | "postgresAppRole",
    }

    /// The role of a legacy Postgres app.
    pub struct AppRole {
        name: String = "Name" | "name",
    }

    /// A deployment lock.
    pub struct AppLock {
        lock_id: String = "LockID" | "lockId",
        expiration: String = "Expiration" | "expiration",
    }

    /// An image of an app.
    pub struct Image {
        id: String = "ID" | "id",
        digest: String = "Digest" | "digest",
        reference: String = "Ref" | "ref",
        compressed_size: String = "CompressedSize" | "compressedSize",
        manifest: Option<Value> = "Manifest" | "manifest",
    }

    /// An image with its version.
    pub struct ImageVersion {
        registry: String = "Registry" | "registry",
        repository: String = "Repository" | "repository",
        tag: String = "Tag" | "tag",
        version: String = "Version" | "version",
        digest: String = "Digest" | "digest",
    }

    /// An organization.
    pub struct Organization {
        id: String = "ID" | "id",
        internal_numeric_id: String = "InternalNumericID" | "internalNumericId",
        name: String = "Name" | "name",
        remote_builder_image: String = "RemoteBuilderImage" | "remoteBuilderImage",
        remote_builder_app: Option<Box<App>> = "RemoteBuilderApp" | "remoteBuilderApp",
        slug: String = "Slug" | "slug",
        raw_slug: String = "RawSlug" | "rawSlug",
        kind: String = "Type" | "type",
        paid_plan: bool = "PaidPlan" | "paidPlan",
        billable: bool = "Billable" | "billable",
        settings: Option<BTreeMap<String, Value>> = "Settings" | "settings",
        allowed_replay_source_org_slugs: Option<Vec<String>> = "AllowedReplaySourceOrgSlugs" | "allowedReplaySourceOrgSlugs",
        allow_all_cross_network_replays: bool = "AllowAllCrossNetworkReplays" | "allowAllCrossNetworkReplays",
        wireguard_peer: Option<WireGuardPeer> = "WireGuardPeer" | "wireGuardPeer",
        wireguard_peers: Connection<WireGuardPeer> = "WireGuardPeers" | "wireGuardPeers",
        delegated_wireguard_tokens: Connection<DelegatedToken> = "DelegatedWireGuardTokens" | "delegatedWireGuardTokens",
        logged_certificates: Option<Nodes<LoggedCertificate>> = "LoggedCertificates" | "loggedCertificates",
    }

    /// The short form of an organization.
    pub struct OrganizationBasic {
        id: String = "ID" | "id",
        internal_numeric_id: String = "InternalNumericID" | "internalNumericId",
        name: String = "Name" | "name",
        slug: String = "Slug" | "slug",
        raw_slug: String = "RawSlug" | "rawSlug",
        paid_plan: bool = "PaidPlan" | "paidPlan",
    }

    /// An organization with its members.
    pub struct OrganizationDetails {
        id: String = "ID" | "id",
        internal_numeric_id: String = "InternalNumericID" | "internalNumericId",
        name: String = "Name" | "name",
        remote_builder_image: String = "RemoteBuilderImage" | "remoteBuilderImage",
        remote_builder_app: Option<App> = "RemoteBuilderApp" | "remoteBuilderApp",
        slug: String = "Slug" | "slug",
        kind: String = "Type" | "type",
        viewer_role: String = "ViewerRole" | "viewerRole",
        apps: Nodes<App> = "Apps" | "apps",
        members: Members = "Members" | "members",
    }

    /// The members of an organization.
    pub struct Members {
        edges: Option<Vec<Membership>> = "Edges" | "edges",
    }

    /// One member of an organization.
    pub struct Membership {
        cursor: String = "Cursor" | "cursor",
        node: User = "Node" | "node",
        role: String = "Role" | "role",
        joined_at: Time = "JoinedAt" | "joinedAt",
    }

    /// A delegated WireGuard token, by name.
    pub struct DelegatedToken {
        name: String = "Name" | "name",
    }

    /// A WireGuard peer.
    pub struct WireGuardPeer {
        id: String = "ID" | "id",
        pubkey: String = "Pubkey" | "pubkey",
        region: String = "Region" | "region",
        name: String = "Name" | "name",
        peer_ip: String = "Peerip" | "peerip",
        gateway_status: Option<WireGuardStatus> = "GatewayStatus" | "gatewayStatus",
    }

    /// What a gateway says about a peer.
    pub struct WireGuardStatus {
        endpoint: String = "Endpoint" | "endpoint",
        last_handshake: String = "LastHandshake" | "lastHandshake",
        since_handshake: String = "SinceHandshake" | "sinceHandshake",
        rx: i64 = "Rx" | "rx",
        tx: i64 = "Tx" | "tx",
        added: String = "Added" | "added",
        since_added: String = "SinceAdded" | "sinceAdded",
        live: bool = "Live" | "live",
        wg_error: String = "WgError" | "wgError",
    }

    /// A certificate accepted for SSH logins.
    pub struct LoggedCertificate {
        root: bool = "Root" | "root",
        cert: String = "Cert" | "cert",
    }

    /// A user.
    pub struct User {
        id: String = "ID" | "id",
        name: String = "Name" | "name",
        email: String = "Email" | "email",
        enable_paid_hobby: bool = "EnablePaidHobby" | "enablePaidHobby",
    }

    /// A secret's name and digest.
    pub struct Secret {
        name: String = "Name" | "name",
        digest: String = "Digest" | "digest",
        created_at: Time = "CreatedAt" | "createdAt",
    }

    /// A release.
    pub struct Release {
        id: String = "ID" | "id",
        version: i64 = "Version" | "version",
        stable: bool = "Stable" | "stable",
        in_progress: bool = "InProgress" | "inProgress",
        reason: String = "Reason" | "reason",
        description: String = "Description" | "description",
        status: String = "Status" | "status",
        deployment_strategy: String = "DeploymentStrategy" | "deploymentStrategy",
        metadata: Option<ReleaseMetadata> = "Metadata" | "metadata",
        user: User = "User" | "user",
        evaluation_id: String = "EvaluationID" | "evaluationId",
        created_at: Time = "CreatedAt" | "createdAt",
        image_ref: String = "ImageRef" | "imageRef",
    }

    /// What deploy noted on a release; snake_case on both sides.
    pub struct ReleaseMetadata {
        post_deployment_info: PostDeploymentInfo = "post_deployment_info" | "postDeploymentInfo",
    }

    /// How the deployment ended.
    pub struct PostDeploymentInfo {
        flyctl_version: String = "flyctl_version" | "flyctlVersion",
        error: String = "error" | "Error",
    }

    /// An address of an app.
    pub struct IpAddress {
        id: String = "ID" | "id",
        address: String = "Address" | "address",
        kind: String = "Type" | "type",
        region: String = "Region" | "region",
        created_at: Time = "CreatedAt" | "createdAt",
        service_name: String = "ServiceName" | "serviceName",
        network: Option<IpNetwork> = "Network" | "network",
    }

    /// The private network an address belongs to.
    pub struct IpNetwork {
        name: String = "Name" | "name",
        organization: Option<IpOrganization> = "Organization" | "organization",
    }

    /// The owner of that network.
    pub struct IpOrganization {
        slug: String = "Slug" | "slug",
    }

    /// An address for outgoing connections.
    pub struct EgressIpAddress {
        id: String = "ID" | "id",
        ip: String = "IP" | "ip",
        version: i64 = "Version" | "version",
        region: String = "Region" | "region",
        updated_at: Time = "UpdatedAt" | "updatedAt",
    }

    /// A certificate of an app.
    pub struct AppCertificate {
        id: String = "ID" | "id",
        acme_dns_configured: bool = "AcmeDNSConfigured" | "acmeDnsConfigured",
        acme_alpn_configured: bool = "AcmeALPNConfigured" | "acmeAlpnConfigured",
        configured: bool = "Configured" | "configured",
        certificate_authority: String = "CertificateAuthority" | "certificateAuthority",
        created_at: Time = "CreatedAt" | "createdAt",
        dns_provider: String = "DNSProvider" | "dnsProvider",
        dns_validation_instructions: String = "DNSValidationInstructions" | "dnsValidationInstructions",
        dns_validation_hostname: String = "DNSValidationHostname" | "dnsValidationHostname",
        dns_validation_target: String = "DNSValidationTarget" | "dnsValidationTarget",
        hostname: String = "Hostname" | "hostname",
        source: String = "Source" | "source",
        client_status: String = "ClientStatus" | "clientStatus",
        is_apex: bool = "IsApex" | "isApex",
        is_wildcard: bool = "IsWildcard" | "isWildcard",
        validation_errors: Option<Vec<Value>> = "ValidationErrors" | "validationErrors",
        issued: Nodes<IssuedCertificate> = "Issued" | "issued",
    }

    /// An issued certificate.
    pub struct IssuedCertificate {
        expires_at: Time = "ExpiresAt" | "expiresAt",
        kind: String = "Type" | "type",
    }

    /// A machine as GraphQL lists it.
    pub struct Machine {
        id: String = "ID" | "id",
        name: String = "Name" | "name",
        state: String = "State" | "state",
        region: String = "Region" | "region",
        config: MachineConfig = "Config" | "config",
        app: Option<AppCompact> = "App" | "app",
        ips: Nodes<MachineIp> = "IPs" | "ips",
        egress_ip_addresses: Nodes<EgressIpAddress> = "EgressIpAddresses" | "egressIpAddresses",
    }

    /// An address of a machine.
    pub struct MachineIp {
        family: String = "Family" | "family",
        kind: String = "Kind" | "kind",
        ip: String = "IP" | "ip",
        mask_size: i64 = "MaskSize" | "maskSize",
    }

    /// A note about trouble on a host.
    pub struct HostIssue {
        internal_id: String = "InternalId" | "internalId",
        message: String = "Message" | "message",
        created_at: Time = "CreatedAt" | "createdAt",
        updated_at: Time = "UpdatedAt" | "updatedAt",
    }

    /// An invitation to an organization.
    pub struct Invitation {
        id: String = "ID" | "id",
        email: String = "Email" | "email",
        created_at: Time = "CreatedAt" | "createdAt",
        redeemed: bool = "Redeemed" | "redeemed",
        inviter: Option<User> = "Inviter" | "inviter",
        organization: Option<Organization> = "Organization" | "organization",
    }
}

/// A GraphQL connection with nodes and edges, both usually `null`.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Connection<T> {
    /// The nodes.
    #[serde(rename = "Nodes", alias = "nodes", default)]
    pub nodes: Option<Vec<T>>,
    /// The edges, never used.
    #[serde(rename = "Edges", alias = "edges", default)]
    pub edges: Option<Vec<Value>>,
}

impl<T> Default for Connection<T> {
    fn default() -> Self {
        Self { nodes: None, edges: None }
    }
}
