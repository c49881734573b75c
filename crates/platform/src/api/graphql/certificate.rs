//! SSH certificates: `issueCertificate`, `establishSshKey`, and the log of an organisation.

use serde_json::Value;

use super::Context;
use super::error::GqlError;
use super::mutation::payload;
use super::node::{Args, Node, Object, connection, required, text};
use super::query::{app, org};
use crate::domain::Org;
use crate::inventory::authority::{self, NewCertificate};

/// `issueCertificate`. Whoever may change the whole organisation may open all of it; others name apps they
/// may change.
pub(super) fn issue(cx: &Context<'_>, input: &Args) -> Result<Node, GqlError> {
    let org = org(cx, &required(input, "organizationId")?)?;
    let apps = strings(input, "appNames");
    for name in &apps {
        let app = app(cx, name)?;
        if app.org != org.slug || !cx.principal.may_change_app(&app) {
            return Err(GqlError::forbidden());
        }
    }
    if apps.is_empty() && !cx.principal.may_change_org(&org.slug) {
        return Err(GqlError::forbidden());
    }
    let mut principals = strings(input, "principals");
    principals.extend(text(input, "username").filter(|name| !name.is_empty() && principals.is_empty()));
    let hours = input.get("validHours").and_then(Value::as_i64).unwrap_or(DEFAULT_HOURS);
    let mut new = NewCertificate {
        org: org.slug,
        label: String::new(),
        principals,
        apps,
        public_key: text(input, "publicKey"),
        hours: u64::try_from(hours).unwrap_or(0),
    };
    let skew = cx.central.faults.clock_skew();
    let issued = cx.central.state.update(|world| {
        new.label = cx.principal.label(world);
        authority::issue(world, &new, cx.now.saturating_add(skew))
    });
    let issued = issued.map_err(|e| GqlError::unprocessable(e.to_string()))?;
    Ok(payload(
        "IssueCertificatePayload",
        vec![
            ("certificate", issued.certificate.into()),
            // Empty when the client has its own: fly-go decodes a string.
            ("key", issued.private_key.unwrap_or_default().into()),
        ],
    ))
}

const DEFAULT_HOURS: i64 = 24;

fn strings(input: &Args, name: &str) -> Vec<String> {
    let list = input.get(name).and_then(Value::as_array).into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// `establishSshKey`.
pub(super) fn establish(cx: &Context<'_>, input: &Args) -> Result<Node, GqlError> {
    let org = org(cx, &required(input, "organizationId")?)?;
    if !cx.principal.may_change_org(&org.slug) {
        return Err(GqlError::forbidden());
    }
    let replace = input.get("override").and_then(Value::as_bool).unwrap_or(false);
    let key = cx.central.state.update(|w| authority::establish(w, &org.slug, replace, cx.now));
    let key = key.ok_or_else(|| {
        GqlError::unprocessable("the organization has a root certificate; pass `override` to replace it")
    })?;
    Ok(payload("EstablishSSHKeyPayload", vec![("certificate", key.to_openssh().unwrap_or_default().into())]))
}

/// `Organization.sshCertificate`.
pub(super) fn of_org(cx: &Context<'_>, org: &Org) -> Node {
    let key = cx.central.state.read(|w| authority::public_key(w, &org.slug));
    key.and_then(|key| key.to_openssh().ok()).into()
}

/// `Organization.loggedCertificates`.
pub(super) fn logged(cx: &Context<'_>, org: &Org, args: &Args) -> Node {
    let items = cx.central.state.read(|w| {
        authority::logged(w, &org.slug)
            .map(|entry| {
                let fields = vec![
                    ("id", entry.id.as_str().into()),
                    ("root", entry.root.into()),
                    ("cert", entry.cert.as_str().into()),
                ];
                (entry.id.clone(), Object::Fixed("LoggedCertificate", fields))
            })
            .collect()
    });
    connection("LoggedCertificateConnection", items, args)
}
