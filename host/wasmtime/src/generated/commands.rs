// Made from assembly/protocol by `npm run generate`; do not edit.

use std::fmt;

use crate::answer::{Fields, all_lines, firmware_bytes, one_line, whole_lines};
use crate::call::{Call, Lines, given};
use crate::error::Error;
use crate::generated::abi::Form;
use crate::qos::Qos;

/// What [`Commands::device_info`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct DeviceInfoAnswer {
    /// sign-in mode
    pub tls_mode: i32,
    /// product id
    pub product_id: String,
    /// device name
    pub device_name: String,
    /// BCC of the device secret
    pub secret_bcc: i32,
    /// product region; older firmware leaves it out
    pub region: Option<String>,
}

impl DeviceInfoAnswer {
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
            tls_mode: fields.number("tlsMode")?,
            product_id: fields.text("productId")?,
            device_name: fields.text("deviceName")?,
            secret_bcc: fields.number("secretBcc")?,
            region: fields.optional_text("region")?,
        })
    }
}

/// Arguments of [`Commands::set_device_info`].
#[derive(Clone, Copy)]
pub struct SetDeviceInfoArguments<'a> {
    /// how the module signs in: 0 direct, 1 TLS with a key, 2 TLS with a certificate; modules take 1 only; 0 to 2.
    pub tls_mode: i32,
    /// product id; 1 to 10 bytes.
    pub product_id: &'a str,
    /// device name; 1 to 48 bytes.
    pub device_name: &'a str,
    /// device secret; 1 to 44 bytes.
    pub device_secret: &'a str,
    /// product region; ap-guangzhou where left out; 1 to 24 bytes.
    pub region: Option<&'a str>,
}

/// Without the secret.
impl fmt::Debug for SetDeviceInfoArguments<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SetDeviceInfoArguments")
            .field("tls_mode", &self.tls_mode)
            .field("product_id", &self.product_id)
            .field("device_name", &self.device_name)
            .field("device_secret", &"***")
            .field("region", &self.region)
            .finish()
    }
}

/// What [`Commands::product_info`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct ProductInfoAnswer {
    /// sign-in mode
    pub tls_mode: i32,
    /// product id
    pub product_id: String,
    /// BCC of the product secret
    pub secret_bcc: i32,
    /// device name
    pub device_name: String,
    /// product region; older firmware leaves it out
    pub region: Option<String>,
}

impl ProductInfoAnswer {
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
            tls_mode: fields.number("tlsMode")?,
            product_id: fields.text("productId")?,
            secret_bcc: fields.number("secretBcc")?,
            device_name: fields.text("deviceName")?,
            region: fields.optional_text("region")?,
        })
    }
}

/// Arguments of [`Commands::set_product_info`].
#[derive(Clone, Copy)]
pub struct SetProductInfoArguments<'a> {
    /// how the module signs in: 0 direct, 1 TLS with a key, 2 TLS with a certificate; modules take 1 only; 0 to 2.
    pub tls_mode: i32,
    /// product id; 1 to 10 bytes.
    pub product_id: &'a str,
    /// product secret; 1 to 32 bytes.
    pub product_secret: &'a str,
    /// device name; 1 to 48 bytes.
    pub device_name: &'a str,
    /// product region; ap-guangzhou where left out; 1 to 24 bytes.
    pub region: Option<&'a str>,
}

/// Without the secret.
impl fmt::Debug for SetProductInfoArguments<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SetProductInfoArguments")
            .field("tls_mode", &self.tls_mode)
            .field("product_id", &self.product_id)
            .field("product_secret", &"***")
            .field("device_name", &self.device_name)
            .field("region", &self.region)
            .finish()
    }
}

/// What [`Commands::mqtt_connection`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct MqttConnectionAnswer {
    /// sign-in mode
    pub tls_mode: i32,
    /// milliseconds the module waits for an MQTT answer
    pub command_timeout: i32,
    /// seconds
    pub keepalive: i32,
    /// 0 or 1
    pub clean_session: i32,
    /// 0 or 1
    pub reconnect: i32,
}

impl MqttConnectionAnswer {
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
            tls_mode: fields.number("tlsMode")?,
            command_timeout: fields.number("commandTimeout")?,
            keepalive: fields.number("keepalive")?,
            clean_session: fields.number("cleanSession")?,
            reconnect: fields.number("reconnect")?,
        })
    }
}

/// Arguments of [`Commands::mqtt_connect`].
#[derive(Clone, Copy, Debug)]
pub struct MqttConnectArguments {
    /// how the module signs in: 0 direct, 1 TLS with a key, 2 TLS with a certificate; modules take 1 only; 0 to 2.
    pub tls_mode: i32,
    /// milliseconds the module waits for an MQTT answer (the document says up to 10000, real modules take 20000 and 30000); 1000 to 60000.
    pub command_timeout: i32,
    /// MQTT keep-alive in seconds; 60 to 690.
    pub keepalive: i32,
    /// 1 starts a clean MQTT session, 0 resumes one.
    pub clean_session: bool,
    /// 1 lets the module reconnect by itself.
    pub reconnect: bool,
}

/// Arguments of [`Commands::mqtt_publish`].
#[derive(Clone, Copy, Debug)]
pub struct MqttPublishArguments<'a> {
    /// MQTT topic, without the wildcards `+` and `#`; 1 to 128 bytes.
    pub topic: &'a str,
    /// MQTT quality of service.
    pub qos: Qos,
    /// the message; the command line's 256 bytes, escapes counted, are its limit; as long as the line holds.
    pub message: &'a str,
}

/// Arguments of [`Commands::mqtt_publish_long`].
#[derive(Clone, Copy, Debug)]
pub struct MqttPublishLongArguments<'a> {
    /// MQTT topic, without the wildcards `+` and `#`; 1 to 128 bytes.
    pub topic: &'a str,
    /// MQTT quality of service.
    pub qos: Qos,
    /// The message; 1 to 2048 bytes, sent as they are.
    pub payload: &'a [u8],
}

/// Arguments of [`Commands::mqtt_publish_raw`].
#[derive(Clone, Copy, Debug)]
pub struct MqttPublishRawArguments<'a> {
    /// MQTT topic, without the wildcards `+` and `#`; 1 to 128 bytes.
    pub topic: &'a str,
    /// MQTT quality of service.
    pub qos: Qos,
    /// The message; 1 to 2048 bytes, sent as they are.
    pub payload: &'a [u8],
}

/// What [`Commands::subscriptions`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct SubscriptionsAnswer {
    /// MQTT topic
    pub topic: String,
    /// quality of service, 0 or 1
    pub qos: i32,
}

impl SubscriptionsAnswer {
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
            topic: fields.text("topic")?,
            qos: fields.number("qos")?,
        })
    }
}

/// Arguments of [`Commands::mqtt_subscribe`].
#[derive(Clone, Copy, Debug)]
pub struct MqttSubscribeArguments<'a> {
    /// MQTT topic; 1 to 128 bytes.
    pub topic: &'a str,
    /// MQTT quality of service.
    pub qos: Qos,
}

/// Arguments of [`Commands::mqtt_unsubscribe`].
#[derive(Clone, Copy, Debug)]
pub struct MqttUnsubscribeArguments<'a> {
    /// MQTT topic; 1 to 128 bytes.
    pub topic: &'a str,
}

/// What [`Commands::mqtt_state`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct MqttStateAnswer {
    /// 0 disconnected, 1 connected
    pub state: i32,
}

impl MqttStateAnswer {
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
            state: fields.number("state")?,
        })
    }
}

/// What [`Commands::ota_state`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct OtaStateAnswer {
    /// 1 listens
    pub state: i32,
    /// the reported version
    pub version: String,
}

impl OtaStateAnswer {
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
            state: fields.number("state")?,
            version: fields.text("version")?,
        })
    }
}

/// Arguments of [`Commands::set_ota`].
#[derive(Clone, Copy, Debug)]
pub struct SetOtaArguments<'a> {
    /// 1 listens for updates, 0 stops listening.
    pub state: bool,
    /// firmware version that is reported to the cloud; 1 to 32 bytes.
    pub version: &'a str,
}

/// What [`Commands::firmware_info`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct FirmwareInfoAnswer {
    /// firmware version
    pub version: String,
    /// size in bytes
    pub size: i32,
    /// MD5 in lower-case hexadecimal
    pub md5: String,
    /// bytes that the cache holds
    pub max_size: Option<i32>,
}

impl FirmwareInfoAnswer {
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
            version: fields.text("version")?,
            size: fields.number("size")?,
            md5: fields.text("md5")?,
            max_size: fields.optional_number("maxSize")?,
        })
    }
}

/// Arguments of [`Commands::read_firmware_data`].
#[derive(Clone, Copy, Debug)]
pub struct ReadFirmwareDataArguments {
    /// bytes to read; a multiple of 4 except for the last read; 1 to 4096.
    pub length: i32,
}

/// Arguments of [`Commands::start_soft_ap`].
#[derive(Clone, Copy)]
pub struct StartSoftApArguments<'a> {
    /// name of the access point; 1 to 32 bytes.
    pub ssid: &'a str,
    /// password of the access point; open where left out; 8 to 32 bytes.
    pub password: Option<&'a str>,
    /// Wi-Fi channel; 0 to 13.
    pub channel: Option<i32>,
}

/// Without the secret.
impl fmt::Debug for StartSoftApArguments<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StartSoftApArguments")
            .field("ssid", &self.ssid)
            .field("password", &"***")
            .field("channel", &self.channel)
            .finish()
    }
}

/// What [`Commands::module_settings`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct ModuleSettingsAnswer {
    /// module name
    pub name: String,
    /// flash size in MB
    pub flash: i32,
    /// GPIO of the Wi-Fi lamp
    pub gpio: i32,
    /// flash address of the firmware
    pub base: i32,
    /// largest firmware in bytes
    pub size: i32,
    /// reserved
    pub conn_id: i32,
}

impl ModuleSettingsAnswer {
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
            name: fields.text("name")?,
            flash: fields.number("flash")?,
            gpio: fields.number("gpio")?,
            base: fields.number("base")?,
            size: fields.number("size")?,
            conn_id: fields.number("connId")?,
        })
    }
}

/// Arguments of [`Commands::set_module_settings`].
#[derive(Clone, Copy, Debug)]
pub struct SetModuleSettingsArguments<'a> {
    /// module name; 1 to 30 bytes.
    pub name: &'a str,
    /// flash size in MB, 2 or 4; 2 to 4, a multiple of 2.
    pub flash: i32,
    /// GPIO of the Wi-Fi lamp; 0 to 48.
    pub gpio: i32,
    /// flash address of the cached firmware, a multiple of 0x1000; 1118208 to 2147479552, a multiple of 4096.
    pub base: i32,
    /// largest firmware in bytes; 1 to 716800.
    pub size: i32,
    /// reserved; 1; 0 to 255.
    pub conn_id: i32,
}

/// What [`Commands::mqtt_server`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct MqttServerAnswer {
    /// address or name
    pub host: String,
}

impl MqttServerAnswer {
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
            host: fields.text("host")?,
        })
    }
}

/// Arguments of [`Commands::set_mqtt_server`].
#[derive(Clone, Copy, Debug)]
pub struct SetMqttServerArguments<'a> {
    /// address or name of the MQTT server; 1 to 128 bytes.
    pub host: &'a str,
}

/// What [`Commands::bound_sub_devices`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct BoundSubDevicesAnswer {
    /// product id
    pub product_id: String,
    /// device name
    pub device_name: String,
}

impl BoundSubDevicesAnswer {
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
            product_id: fields.text("productId")?,
            device_name: fields.text("deviceName")?,
        })
    }
}

/// Arguments of [`Commands::bind_sub_device`].
#[derive(Clone, Copy)]
pub struct BindSubDeviceArguments<'a> {
    /// 0 binds, 1 unbinds; 0 to 1.
    pub mode: i32,
    /// product id; 1 to 10 bytes.
    pub product_id: &'a str,
    /// device name; 1 to 48 bytes.
    pub device_name: &'a str,
    /// sub-device secret; left out, the stored one is used; 1 to 44 bytes.
    pub device_secret: Option<&'a str>,
}

/// Without the secret.
impl fmt::Debug for BindSubDeviceArguments<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BindSubDeviceArguments")
            .field("mode", &self.mode)
            .field("product_id", &self.product_id)
            .field("device_name", &self.device_name)
            .field("device_secret", &"***")
            .finish()
    }
}

/// What [`Commands::online_sub_devices`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct OnlineSubDevicesAnswer {
    /// product id
    pub product_id: String,
    /// device name
    pub device_name: String,
}

impl OnlineSubDevicesAnswer {
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
            product_id: fields.text("productId")?,
            device_name: fields.text("deviceName")?,
        })
    }
}

/// Arguments of [`Commands::set_sub_device_online`].
#[derive(Clone, Copy, Debug)]
pub struct SetSubDeviceOnlineArguments<'a> {
    /// 0 goes online, 1 goes offline; 0 to 1.
    pub mode: i32,
    /// product id; 1 to 10 bytes.
    pub product_id: &'a str,
    /// device name; 1 to 48 bytes.
    pub device_name: &'a str,
}

/// What [`Commands::sub_device_infos`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct SubDeviceInfosAnswer {
    /// product id
    pub product_id: String,
    /// device name
    pub device_name: String,
    /// BCC of the stored secret
    pub secret_bcc: i32,
    /// product region; older firmware leaves it out
    pub region: Option<String>,
}

impl SubDeviceInfosAnswer {
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
            product_id: fields.text("productId")?,
            device_name: fields.text("deviceName")?,
            secret_bcc: fields.number("secretBcc")?,
            region: fields.optional_text("region")?,
        })
    }
}

/// Arguments of [`Commands::set_sub_device_info`].
#[derive(Clone, Copy)]
pub struct SetSubDeviceInfoArguments<'a> {
    /// 0 stores, 1 deletes; 0 to 1.
    pub mode: i32,
    /// product id; 1 to 10 bytes.
    pub product_id: &'a str,
    /// device name; 1 to 48 bytes.
    pub device_name: &'a str,
    /// device secret; 1 to 44 bytes.
    pub device_secret: &'a str,
    /// product region; ap-guangzhou where left out; 1 to 24 bytes.
    pub region: Option<&'a str>,
}

/// Without the secret.
impl fmt::Debug for SetSubDeviceInfoArguments<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SetSubDeviceInfoArguments")
            .field("mode", &self.mode)
            .field("product_id", &self.product_id)
            .field("device_name", &self.device_name)
            .field("device_secret", &"***")
            .field("region", &self.region)
            .finish()
    }
}

/// What [`Commands::sub_device_products`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct SubDeviceProductsAnswer {
    /// sign-in mode; the document's form leaves it out
    pub tls_mode: Option<i32>,
    /// product id
    pub product_id: String,
    /// BCC of the stored secret
    pub secret_bcc: i32,
    /// device name
    pub device_name: String,
    /// product region; older firmware leaves it out
    pub region: Option<String>,
}

impl SubDeviceProductsAnswer {
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
            tls_mode: fields.optional_number("tlsMode")?,
            product_id: fields.text("productId")?,
            secret_bcc: fields.number("secretBcc")?,
            device_name: fields.text("deviceName")?,
            region: fields.optional_text("region")?,
        })
    }
}

/// Arguments of [`Commands::set_sub_device_product`].
#[derive(Clone, Copy)]
pub struct SetSubDeviceProductArguments<'a> {
    /// 0 stores, 1 deletes; 0 to 1.
    pub mode: i32,
    /// product id; 1 to 10 bytes.
    pub product_id: &'a str,
    /// product secret; 1 to 32 bytes.
    pub product_secret: &'a str,
    /// device name; 1 to 48 bytes.
    pub device_name: &'a str,
    /// product region; ap-guangzhou where left out; 1 to 24 bytes.
    pub region: Option<&'a str>,
}

/// Without the secret.
impl fmt::Debug for SetSubDeviceProductArguments<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SetSubDeviceProductArguments")
            .field("mode", &self.mode)
            .field("product_id", &self.product_id)
            .field("product_secret", &"***")
            .field("device_name", &self.device_name)
            .field("region", &self.region)
            .finish()
    }
}

/// What [`Commands::registered_sub_devices`] answers.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct RegisteredSubDevicesAnswer {
    /// product id
    pub product_id: String,
    /// device name
    pub device_name: String,
}

impl RegisteredSubDevicesAnswer {
    pub(crate) fn read(mut fields: Fields<'_>) -> Result<Self, Error> {
        Ok(Self {
            product_id: fields.text("productId")?,
            device_name: fields.text("deviceName")?,
        })
    }
}

/// Arguments of [`Commands::register_sub_device`].
#[derive(Clone, Copy, Debug)]
pub struct RegisterSubDeviceArguments<'a> {
    /// product id; 1 to 10 bytes.
    pub product_id: &'a str,
    /// device name; 1 to 48 bytes.
    pub device_name: &'a str,
}

/// A typed function for each command and form; what sends a call has them all.
pub trait Commands {
    /// Sends any AT command, or a line as it is: its data lines, each split into its values.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up; the port ended; the core failed.
    fn command(&mut self, call: &Call<'_>) -> Result<Lines, Error>;

    /// Asks for the syntax of `AT+TCDEVINFOSET`: the answer's lines, each split into its fields;
    /// document: TC 设备信息设置命令 · AT+TCDEVINFOSET.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_device_info(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCDEVINFOSET", Form::Test, &[]))
    }

    /// Reads the stored device information; the secret only as its BCC. Sends `AT+TCDEVINFOSET` (read); document: TC 设备信息设置命令 · AT+TCDEVINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn device_info(&mut self) -> Result<DeviceInfoAnswer, Error> {
        let lines = self.command(&Call::new("TCDEVINFOSET", Form::Read, &[]))?;
        one_line("TCDEVINFOSET", &lines, 5, DeviceInfoAnswer::read)
    }

    /// Stores the device information; refused by the module while MQTT runs. Sends `AT+TCDEVINFOSET` (set); document: TC 设备信息设置命令 · AT+TCDEVINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_device_info(&mut self, arguments: &SetDeviceInfoArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.tls_mode.into()), Some(arguments.product_id.into()), Some(arguments.device_name.into()), Some(arguments.device_secret.into()), arguments.region.map(Into::into)]);
        self.command(&Call::new("TCDEVINFOSET", Form::Set, &given)).map(drop)
    }

    /// Asks for the syntax of `AT+TCPRDINFOSET`: the answer's lines, each split into its fields;
    /// document: TC 设备信息设置命令 · AT+TCPRDINFOSET.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_product_info(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCPRDINFOSET", Form::Test, &[]))
    }

    /// Reads the stored product information; the secret only as its BCC. Sends `AT+TCPRDINFOSET` (read); document: TC 设备信息设置命令 · AT+TCPRDINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn product_info(&mut self) -> Result<ProductInfoAnswer, Error> {
        let lines = self.command(&Call::new("TCPRDINFOSET", Form::Read, &[]))?;
        one_line("TCPRDINFOSET", &lines, 5, ProductInfoAnswer::read)
    }

    /// Stores the product information; refused by the module while MQTT runs. Sends `AT+TCPRDINFOSET` (set); document: TC 设备信息设置命令 · AT+TCPRDINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_product_info(&mut self, arguments: &SetProductInfoArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.tls_mode.into()), Some(arguments.product_id.into()), Some(arguments.product_secret.into()), Some(arguments.device_name.into()), arguments.region.map(Into::into)]);
        self.command(&Call::new("TCPRDINFOSET", Form::Set, &given)).map(drop)
    }

    /// Asks for the syntax of `AT+TCDEVREG`: the answer's lines, each split into its fields;
    /// document: TC 设备信息设置命令 · AT+TCDEVREG.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_register_device(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCDEVREG", Form::Test, &[]))
    }

    /// Registers the device and stores the secret that the cloud gives it. Sends `AT+TCDEVREG` (exec); document: TC 设备信息设置命令 · AT+TCDEVREG.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn register_device(&mut self) -> Result<(), Error> {
        self.command(&Call::new("TCDEVREG", Form::Exec, &[])).map(drop)
    }

    /// Reads the module's description, a line each. Sends `AT+TCMODULE` (exec); document: TC 设备信息设置命令 · AT+TCMODULE.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn module_info(&mut self) -> Result<Vec<String>, Error> {
        let lines = self.command(&Call::new("TCMODULE", Form::Exec, &[]))?;
        Ok(whole_lines(&lines))
    }

    /// Asks for the syntax of `AT+TCRESTORE`: the answer's lines, each split into its fields;
    /// document: TC 设备信息设置命令 · AT+TCRESTORE.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_restore(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCRESTORE", Form::Test, &[]))
    }

    /// Clears the stored information; `ready` follows. Wi-Fi settings stay. Sends `AT+TCRESTORE` (exec); document: TC 设备信息设置命令 · AT+TCRESTORE.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn restore(&mut self) -> Result<(), Error> {
        self.command(&Call::new("TCRESTORE", Form::Exec, &[])).map(drop)
    }

    /// Asks for the syntax of `AT+TCMQTTCONN`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTCONN.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_mqtt_connection(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCMQTTCONN", Form::Test, &[]))
    }

    /// Reads the parameters of the running connection. Sends `AT+TCMQTTCONN` (read); document: TC MQTT 命令 · AT+TCMQTTCONN.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_connection(&mut self) -> Result<MqttConnectionAnswer, Error> {
        let lines = self.command(&Call::new("TCMQTTCONN", Form::Read, &[]))?;
        one_line("TCMQTTCONN", &lines, 5, MqttConnectionAnswer::read)
    }

    /// Connects. After `FAIL,202` the module may still connect later: ask `mqttState`. Sends `AT+TCMQTTCONN` (set); document: TC MQTT 命令 · AT+TCMQTTCONN.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_connect(&mut self, arguments: &MqttConnectArguments) -> Result<(), Error> {
        let given = given(&[Some(arguments.tls_mode.into()), Some(arguments.command_timeout.into()), Some(arguments.keepalive.into()), Some(arguments.clean_session.into()), Some(arguments.reconnect.into())]);
        self.command(&Call::new("TCMQTTCONN", Form::Set, &given)).map(drop)
    }

    /// Asks for the syntax of `AT+TCMQTTDISCONN`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTDISCONN.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_mqtt_disconnect(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCMQTTDISCONN", Form::Test, &[]))
    }

    /// Disconnects; real modules print `+TCMQTTDISCON,2` before the `OK`. Sends `AT+TCMQTTDISCONN` (exec); document: TC MQTT 命令 · AT+TCMQTTDISCONN.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_disconnect(&mut self) -> Result<(), Error> {
        self.command(&Call::new("TCMQTTDISCONN", Form::Exec, &[])).map(drop)
    }

    /// Asks for the syntax of `AT+TCMQTTPUB`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTPUB.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_mqtt_publish(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCMQTTPUB", Form::Test, &[]))
    }

    /// Publishes; with QoS 1 the result comes after the broker's answer. Sends `AT+TCMQTTPUB` (set); document: TC MQTT 命令 · AT+TCMQTTPUB.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_publish(&mut self, arguments: &MqttPublishArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.topic.into()), Some(arguments.qos.into()), Some(arguments.message.into())]);
        self.command(&Call::new("TCMQTTPUB", Form::Set, &given)).map(drop)
    }

    /// Asks for the syntax of `AT+TCMQTTPUBL`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTPUBL.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_mqtt_publish_long(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCMQTTPUBL", Form::Test, &[]))
    }

    /// Publishes a payload that is sent after the module's prompt. Sends `AT+TCMQTTPUBL` (set); document: TC MQTT 命令 · AT+TCMQTTPUBL.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_publish_long(&mut self, arguments: &MqttPublishLongArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.topic.into()), Some(arguments.qos.into())]);
        self.command(&Call::new("TCMQTTPUBL", Form::Set, &given).with_payload(arguments.payload)).map(drop)
    }

    /// Asks for the syntax of `AT+TCMQTTPUBRAW`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTPUBRAW.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_mqtt_publish_raw(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCMQTTPUBRAW", Form::Test, &[]))
    }

    /// Publishes a payload that is sent after the module's prompt. Sends `AT+TCMQTTPUBRAW` (set); document: TC MQTT 命令 · AT+TCMQTTPUBRAW.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_publish_raw(&mut self, arguments: &MqttPublishRawArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.topic.into()), Some(arguments.qos.into())]);
        self.command(&Call::new("TCMQTTPUBRAW", Form::Set, &given).with_payload(arguments.payload)).map(drop)
    }

    /// Asks for the syntax of `AT+TCMQTTSUB`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTSUB.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_subscriptions(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCMQTTSUB", Form::Test, &[]))
    }

    /// Lists the subscriptions. Sends `AT+TCMQTTSUB` (read); document: TC MQTT 命令 · AT+TCMQTTSUB.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn subscriptions(&mut self) -> Result<Vec<SubscriptionsAnswer>, Error> {
        let lines = self.command(&Call::new("TCMQTTSUB", Form::Read, &[]))?;
        all_lines("TCMQTTSUB", &lines, 2, SubscriptionsAnswer::read)
    }

    /// Subscribes; the result comes after the broker's answer. Sends `AT+TCMQTTSUB` (set); document: TC MQTT 命令 · AT+TCMQTTSUB.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_subscribe(&mut self, arguments: &MqttSubscribeArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.topic.into()), Some(arguments.qos.into())]);
        self.command(&Call::new("TCMQTTSUB", Form::Set, &given)).map(drop)
    }

    /// Asks for the syntax of `AT+TCMQTTUNSUB`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTUNSUB.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_read_unsubscribe(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCMQTTUNSUB", Form::Test, &[]))
    }

    /// Answers `OK` and nothing else. Sends `AT+TCMQTTUNSUB` (read); document: TC MQTT 命令 · AT+TCMQTTUNSUB.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn read_unsubscribe(&mut self) -> Result<(), Error> {
        self.command(&Call::new("TCMQTTUNSUB", Form::Read, &[])).map(drop)
    }

    /// Unsubscribes. Sends `AT+TCMQTTUNSUB` (set); document: TC MQTT 命令 · AT+TCMQTTUNSUB.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_unsubscribe(&mut self, arguments: &MqttUnsubscribeArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.topic.into())]);
        self.command(&Call::new("TCMQTTUNSUB", Form::Set, &given)).map(drop)
    }

    /// Asks for the syntax of `AT+TCMQTTSTATE`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTSTATE.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_mqtt_state(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCMQTTSTATE", Form::Test, &[]))
    }

    /// Reads the state of the connection. Sends `AT+TCMQTTSTATE` (read); document: TC MQTT 命令 · AT+TCMQTTSTATE.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_state(&mut self) -> Result<MqttStateAnswer, Error> {
        let lines = self.command(&Call::new("TCMQTTSTATE", Form::Read, &[]))?;
        one_line("TCMQTTSTATE", &lines, 1, MqttStateAnswer::read)
    }

    /// Asks for the syntax of `AT+TCOTASET`: the answer's lines, each split into its fields;
    /// document: TC OTA 命令 · AT+TCOTASET.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_ota_state(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCOTASET", Form::Test, &[]))
    }

    /// Reads whether the module listens for updates. Sends `AT+TCOTASET` (read); document: TC OTA 命令 · AT+TCOTASET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn ota_state(&mut self) -> Result<OtaStateAnswer, Error> {
        let lines = self.command(&Call::new("TCOTASET", Form::Read, &[]))?;
        one_line("TCOTASET", &lines, 2, OtaStateAnswer::read)
    }

    /// Starts or stops listening; to be sent again after each update. Sends `AT+TCOTASET` (set); document: TC OTA 命令 · AT+TCOTASET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_ota(&mut self, arguments: &SetOtaArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.state.into()), Some(arguments.version.into())]);
        self.command(&Call::new("TCOTASET", Form::Set, &given)).map(drop)
    }

    /// Asks for the syntax of `AT+TCFWINFO`: the answer's lines, each split into its fields;
    /// document: TC OTA 命令 · AT+TCFWINFO.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_firmware_info(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCFWINFO", Form::Test, &[]))
    }

    /// Reads the description; the next read starts at offset 0. Sends `AT+TCFWINFO` (read); document: TC OTA 命令 · AT+TCFWINFO.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn firmware_info(&mut self) -> Result<FirmwareInfoAnswer, Error> {
        let lines = self.command(&Call::new("TCFWINFO", Form::Read, &[]))?;
        one_line("TCFWINFO", &lines, 4, FirmwareInfoAnswer::read)
    }

    /// Asks for the syntax of `AT+TCREADFWDATA`: the answer's lines, each split into its fields;
    /// document: TC OTA 命令 · AT+TCREADFWDATA.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_read_firmware_data(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCREADFWDATA", Form::Test, &[]))
    }

    /// Reads up to `length` bytes; fewer come at the end of the image. Sends `AT+TCREADFWDATA` (set); document: TC OTA 命令 · AT+TCREADFWDATA.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn read_firmware_data(&mut self, arguments: &ReadFirmwareDataArguments) -> Result<Vec<u8>, Error> {
        let given = given(&[Some(arguments.length.into())]);
        let lines = self.command(&Call::new("TCREADFWDATA", Form::Set, &given))?;
        firmware_bytes(lines)
    }

    /// Asks for the syntax of `AT+TCSTARTSMART`: the answer's lines, each split into its fields;
    /// document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTARTSMART.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_start_smart_config(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCSTARTSMART", Form::Test, &[]))
    }

    /// Starts; a `provisioning` event tells later how it went, within 5 minutes. Sends `AT+TCSTARTSMART` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTARTSMART.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn start_smart_config(&mut self) -> Result<(), Error> {
        self.command(&Call::new("TCSTARTSMART", Form::Exec, &[])).map(drop)
    }

    /// Asks for the syntax of `AT+TCSTOPSMART`: the answer's lines, each split into its fields;
    /// document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSMART.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_stop_smart_config(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCSTOPSMART", Form::Test, &[]))
    }

    /// Stops. Sends `AT+TCSTOPSMART` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSMART.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn stop_smart_config(&mut self) -> Result<(), Error> {
        self.command(&Call::new("TCSTOPSMART", Form::Exec, &[])).map(drop)
    }

    /// Asks for the syntax of `AT+TCSAP`: the answer's lines, each split into its fields;
    /// document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSAP.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_read_soft_ap(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCSAP", Form::Test, &[]))
    }

    /// Answers `OK` and nothing else. Sends `AT+TCSAP` (read); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSAP.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn read_soft_ap(&mut self) -> Result<(), Error> {
        self.command(&Call::new("TCSAP", Form::Read, &[])).map(drop)
    }

    /// Starts; a `provisioning` event tells later how it went, within 5 minutes. Sends `AT+TCSAP` (set); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSAP.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn start_soft_ap(&mut self, arguments: &StartSoftApArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.ssid.into()), arguments.password.map(Into::into), arguments.channel.map(Into::into)]);
        self.command(&Call::new("TCSAP", Form::Set, &given)).map(drop)
    }

    /// Asks for the syntax of `AT+TCSTOPSAP`: the answer's lines, each split into its fields;
    /// document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSAP.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_stop_soft_ap(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCSTOPSAP", Form::Test, &[]))
    }

    /// Stops. Sends `AT+TCSTOPSAP` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSAP.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn stop_soft_ap(&mut self) -> Result<(), Error> {
        self.command(&Call::new("TCSTOPSAP", Form::Exec, &[])).map(drop)
    }

    /// Asks for the syntax of `AT+TCMODINFOSET`: the answer's lines, each split into its fields;
    /// document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMODINFOSET.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_module_settings(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCMODINFOSET", Form::Test, &[]))
    }

    /// Reads the stored description of the hardware. Sends `AT+TCMODINFOSET` (read); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMODINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn module_settings(&mut self) -> Result<ModuleSettingsAnswer, Error> {
        let lines = self.command(&Call::new("TCMODINFOSET", Form::Read, &[]))?;
        one_line("TCMODINFOSET", &lines, 6, ModuleSettingsAnswer::read)
    }

    /// Stores it in flash; refused by the module while MQTT runs. Sends `AT+TCMODINFOSET` (set); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMODINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_module_settings(&mut self, arguments: &SetModuleSettingsArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.name.into()), Some(arguments.flash.into()), Some(arguments.gpio.into()), Some(arguments.base.into()), Some(arguments.size.into()), Some(arguments.conn_id.into())]);
        self.command(&Call::new("TCMODINFOSET", Form::Set, &given)).map(drop)
    }

    /// Asks for the syntax of `AT+TCMQTTSRV`: the answer's lines, each split into its fields;
    /// document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMQTTSRV.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_mqtt_server(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCMQTTSRV", Form::Test, &[]))
    }

    /// Reads the server; NULL where none was set. Sends `AT+TCMQTTSRV` (read); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMQTTSRV.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_server(&mut self) -> Result<MqttServerAnswer, Error> {
        let lines = self.command(&Call::new("TCMQTTSRV", Form::Read, &[]))?;
        one_line("TCMQTTSRV", &lines, 1, MqttServerAnswer::read)
    }

    /// Sets the server; refused by the module while MQTT runs. Sends `AT+TCMQTTSRV` (set); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMQTTSRV.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_mqtt_server(&mut self, arguments: &SetMqttServerArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.host.into())]);
        self.command(&Call::new("TCMQTTSRV", Form::Set, &given)).map(drop)
    }

    /// Reads the versions, a line each. Sends `AT+TCVER` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCVER.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn versions(&mut self) -> Result<Vec<String>, Error> {
        let lines = self.command(&Call::new("TCVER", Form::Exec, &[]))?;
        Ok(whole_lines(&lines))
    }

    /// Asks for the syntax of `AT+TCGWBIND`: the answer's lines, each split into its fields;
    /// document: TC 网关子设备命令 · AT+TCGWBIND.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_bound_sub_devices(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCGWBIND", Form::Test, &[]))
    }

    /// Asks the cloud for the bound sub-devices. Sends `AT+TCGWBIND` (read); document: TC 网关子设备命令 · AT+TCGWBIND.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn bound_sub_devices(&mut self) -> Result<Vec<BoundSubDevicesAnswer>, Error> {
        let lines = self.command(&Call::new("TCGWBIND", Form::Read, &[]))?;
        all_lines("TCGWBIND", &lines, 2, BoundSubDevicesAnswer::read)
    }

    /// Binds or unbinds; doing it twice is no error. Sends `AT+TCGWBIND` (set); document: TC 网关子设备命令 · AT+TCGWBIND.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn bind_sub_device(&mut self, arguments: &BindSubDeviceArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.mode.into()), Some(arguments.product_id.into()), Some(arguments.device_name.into()), arguments.device_secret.map(Into::into)]);
        self.command(&Call::new("TCGWBIND", Form::Set, &given)).map(drop)
    }

    /// Asks for the syntax of `AT+TCGWONLINE`: the answer's lines, each split into its fields;
    /// document: TC 网关子设备命令 · AT+TCGWONLINE.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_online_sub_devices(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCGWONLINE", Form::Test, &[]))
    }

    /// Lists the sub-devices that are online. Sends `AT+TCGWONLINE` (read); document: TC 网关子设备命令 · AT+TCGWONLINE.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn online_sub_devices(&mut self) -> Result<Vec<OnlineSubDevicesAnswer>, Error> {
        let lines = self.command(&Call::new("TCGWONLINE", Form::Read, &[]))?;
        all_lines("TCGWONLINE", &lines, 2, OnlineSubDevicesAnswer::read)
    }

    /// Takes the sub-device online or offline. Sends `AT+TCGWONLINE` (set); document: TC 网关子设备命令 · AT+TCGWONLINE.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_sub_device_online(&mut self, arguments: &SetSubDeviceOnlineArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.mode.into()), Some(arguments.product_id.into()), Some(arguments.device_name.into())]);
        self.command(&Call::new("TCGWONLINE", Form::Set, &given)).map(drop)
    }

    /// Asks for the syntax of `AT+TCSUBDEVINFOSET`: the answer's lines, each split into its fields;
    /// document: TC 网关子设备命令 · AT+TCSUBDEVINFOSET.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_sub_device_infos(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCSUBDEVINFOSET", Form::Test, &[]))
    }

    /// Lists the stored sub-devices. Sends `AT+TCSUBDEVINFOSET` (read); document: TC 网关子设备命令 · AT+TCSUBDEVINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn sub_device_infos(&mut self) -> Result<Vec<SubDeviceInfosAnswer>, Error> {
        let lines = self.command(&Call::new("TCSUBDEVINFOSET", Form::Read, &[]))?;
        all_lines("TCSUBDEVINFOSET", &lines, 4, SubDeviceInfosAnswer::read)
    }

    /// Stores or deletes; the gateway's own connection is not touched. Sends `AT+TCSUBDEVINFOSET` (set); document: TC 网关子设备命令 · AT+TCSUBDEVINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_sub_device_info(&mut self, arguments: &SetSubDeviceInfoArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.mode.into()), Some(arguments.product_id.into()), Some(arguments.device_name.into()), Some(arguments.device_secret.into()), arguments.region.map(Into::into)]);
        self.command(&Call::new("TCSUBDEVINFOSET", Form::Set, &given)).map(drop)
    }

    /// Asks for the syntax of `AT+TCSUBDEVPRDSET`: the answer's lines, each split into its fields;
    /// document: TC 网关子设备命令 · AT+TCSUBDEVPRDSET.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_sub_device_products(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCSUBDEVPRDSET", Form::Test, &[]))
    }

    /// Lists what is stored; real modules print the sign-in mode first. Sends `AT+TCSUBDEVPRDSET` (read); document: TC 网关子设备命令 · AT+TCSUBDEVPRDSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn sub_device_products(&mut self) -> Result<Vec<SubDeviceProductsAnswer>, Error> {
        let lines = self.command(&Call::new("TCSUBDEVPRDSET", Form::Read, &[]))?;
        all_lines("TCSUBDEVPRDSET", &lines, 5, SubDeviceProductsAnswer::read)
    }

    /// Stores or deletes; the gateway's own connection is not touched. Sends `AT+TCSUBDEVPRDSET` (set); document: TC 网关子设备命令 · AT+TCSUBDEVPRDSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_sub_device_product(&mut self, arguments: &SetSubDeviceProductArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.mode.into()), Some(arguments.product_id.into()), Some(arguments.product_secret.into()), Some(arguments.device_name.into()), arguments.region.map(Into::into)]);
        self.command(&Call::new("TCSUBDEVPRDSET", Form::Set, &given)).map(drop)
    }

    /// Asks for the syntax of `AT+TCSUBDEVREG`: the answer's lines, each split into its fields;
    /// document: TC 网关子设备命令 · AT+TCSUBDEVREG.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_registered_sub_devices(&mut self) -> Result<Lines, Error> {
        self.command(&Call::new("TCSUBDEVREG", Form::Test, &[]))
    }

    /// Lists the registered sub-devices. Sends `AT+TCSUBDEVREG` (read); document: TC 网关子设备命令 · AT+TCSUBDEVREG.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn registered_sub_devices(&mut self) -> Result<Vec<RegisteredSubDevicesAnswer>, Error> {
        let lines = self.command(&Call::new("TCSUBDEVREG", Form::Read, &[]))?;
        all_lines("TCSUBDEVREG", &lines, 2, RegisteredSubDevicesAnswer::read)
    }

    /// Registers the sub-device and stores the secret that the cloud gives it. Sends `AT+TCSUBDEVREG` (set); document: TC 网关子设备命令 · AT+TCSUBDEVREG.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn register_sub_device(&mut self, arguments: &RegisterSubDeviceArguments<'_>) -> Result<(), Error> {
        let given = given(&[Some(arguments.product_id.into()), Some(arguments.device_name.into())]);
        self.command(&Call::new("TCSUBDEVREG", Form::Set, &given)).map(drop)
    }
}
