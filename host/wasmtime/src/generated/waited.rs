// Made from assembly/protocol by `npm run generate`; do not edit.

use std::future::Future;

use crate::answer::{all_lines, firmware_bytes, one_line, whole_lines};
use crate::call::{Call, Lines, given};
use crate::error::Error;
use crate::generated::abi::Form;
use crate::generated::commands::*;

/// A typed function for each command and form, under the names of [`tcat::Commands`](crate::Commands);
/// what sends a call has them all. A future that is dropped gives its command up.
pub trait Commands: Send {
    /// Sends any AT command, or a line as it is: its data lines, each split into its values.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up; the port ended; the core failed.
    fn command(&mut self, call: &Call<'_>) -> impl Future<Output = Result<Lines, Error>> + Send;

    /// Asks for the syntax of `AT+TCDEVINFOSET`: the answer's lines, each split into its fields;
    /// document: TC 设备信息设置命令 · AT+TCDEVINFOSET.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_device_info(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCDEVINFOSET", Form::Test, &[])).await
        }
    }

    /// Reads the stored device information; the secret only as its BCC. Sends `AT+TCDEVINFOSET` (read); document: TC 设备信息设置命令 · AT+TCDEVINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn device_info(&mut self) -> impl Future<Output = Result<DeviceInfoAnswer, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCDEVINFOSET", Form::Read, &[])).await?;
            one_line("TCDEVINFOSET", &lines, 5, DeviceInfoAnswer::read)
        }
    }

    /// Stores the device information; refused by the module while MQTT runs. Sends `AT+TCDEVINFOSET` (set); document: TC 设备信息设置命令 · AT+TCDEVINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_device_info(&mut self, arguments: &SetDeviceInfoArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.tls_mode.into()), Some(arguments.product_id.into()), Some(arguments.device_name.into()), Some(arguments.device_secret.into()), arguments.region.map(Into::into)]);
            self.command(&Call::new("TCDEVINFOSET", Form::Set, &given)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCPRDINFOSET`: the answer's lines, each split into its fields;
    /// document: TC 设备信息设置命令 · AT+TCPRDINFOSET.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_product_info(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCPRDINFOSET", Form::Test, &[])).await
        }
    }

    /// Reads the stored product information; the secret only as its BCC. Sends `AT+TCPRDINFOSET` (read); document: TC 设备信息设置命令 · AT+TCPRDINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn product_info(&mut self) -> impl Future<Output = Result<ProductInfoAnswer, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCPRDINFOSET", Form::Read, &[])).await?;
            one_line("TCPRDINFOSET", &lines, 5, ProductInfoAnswer::read)
        }
    }

    /// Stores the product information; refused by the module while MQTT runs. Sends `AT+TCPRDINFOSET` (set); document: TC 设备信息设置命令 · AT+TCPRDINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_product_info(&mut self, arguments: &SetProductInfoArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.tls_mode.into()), Some(arguments.product_id.into()), Some(arguments.product_secret.into()), Some(arguments.device_name.into()), arguments.region.map(Into::into)]);
            self.command(&Call::new("TCPRDINFOSET", Form::Set, &given)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCDEVREG`: the answer's lines, each split into its fields;
    /// document: TC 设备信息设置命令 · AT+TCDEVREG.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_register_device(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCDEVREG", Form::Test, &[])).await
        }
    }

    /// Registers the device and stores the secret that the cloud gives it. Sends `AT+TCDEVREG` (exec); document: TC 设备信息设置命令 · AT+TCDEVREG.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn register_device(&mut self) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            self.command(&Call::new("TCDEVREG", Form::Exec, &[])).await.map(drop)
        }
    }

    /// Reads the module's description, a line each. Sends `AT+TCMODULE` (exec); document: TC 设备信息设置命令 · AT+TCMODULE.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn module_info(&mut self) -> impl Future<Output = Result<Vec<String>, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCMODULE", Form::Exec, &[])).await?;
            Ok(whole_lines(&lines))
        }
    }

    /// Asks for the syntax of `AT+TCRESTORE`: the answer's lines, each split into its fields;
    /// document: TC 设备信息设置命令 · AT+TCRESTORE.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_restore(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCRESTORE", Form::Test, &[])).await
        }
    }

    /// Clears the stored information; `ready` follows. Wi-Fi settings stay. Sends `AT+TCRESTORE` (exec); document: TC 设备信息设置命令 · AT+TCRESTORE.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn restore(&mut self) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            self.command(&Call::new("TCRESTORE", Form::Exec, &[])).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCMQTTCONN`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTCONN.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_mqtt_connection(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCMQTTCONN", Form::Test, &[])).await
        }
    }

    /// Reads the parameters of the running connection. Sends `AT+TCMQTTCONN` (read); document: TC MQTT 命令 · AT+TCMQTTCONN.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_connection(&mut self) -> impl Future<Output = Result<MqttConnectionAnswer, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCMQTTCONN", Form::Read, &[])).await?;
            one_line("TCMQTTCONN", &lines, 5, MqttConnectionAnswer::read)
        }
    }

    /// Connects. After `FAIL,202` the module may still connect later: ask `mqttState`. Sends `AT+TCMQTTCONN` (set); document: TC MQTT 命令 · AT+TCMQTTCONN.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_connect(&mut self, arguments: &MqttConnectArguments) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.tls_mode.into()), Some(arguments.command_timeout.into()), Some(arguments.keepalive.into()), Some(arguments.clean_session.into()), Some(arguments.reconnect.into())]);
            self.command(&Call::new("TCMQTTCONN", Form::Set, &given)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCMQTTDISCONN`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTDISCONN.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_mqtt_disconnect(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCMQTTDISCONN", Form::Test, &[])).await
        }
    }

    /// Disconnects; real modules print `+TCMQTTDISCON,2` before the `OK`. Sends `AT+TCMQTTDISCONN` (exec); document: TC MQTT 命令 · AT+TCMQTTDISCONN.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_disconnect(&mut self) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            self.command(&Call::new("TCMQTTDISCONN", Form::Exec, &[])).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCMQTTPUB`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTPUB.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_mqtt_publish(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCMQTTPUB", Form::Test, &[])).await
        }
    }

    /// Publishes; with QoS 1 the result comes after the broker's answer. Sends `AT+TCMQTTPUB` (set); document: TC MQTT 命令 · AT+TCMQTTPUB.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_publish(&mut self, arguments: &MqttPublishArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.topic.into()), Some(arguments.qos.into()), Some(arguments.message.into())]);
            self.command(&Call::new("TCMQTTPUB", Form::Set, &given)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCMQTTPUBL`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTPUBL.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_mqtt_publish_long(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCMQTTPUBL", Form::Test, &[])).await
        }
    }

    /// Publishes a payload that is sent after the module's prompt. Sends `AT+TCMQTTPUBL` (set); document: TC MQTT 命令 · AT+TCMQTTPUBL.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_publish_long(&mut self, arguments: &MqttPublishLongArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.topic.into()), Some(arguments.qos.into())]);
            self.command(&Call::new("TCMQTTPUBL", Form::Set, &given).with_payload(arguments.payload)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCMQTTPUBRAW`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTPUBRAW.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_mqtt_publish_raw(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCMQTTPUBRAW", Form::Test, &[])).await
        }
    }

    /// Publishes a payload that is sent after the module's prompt. Sends `AT+TCMQTTPUBRAW` (set); document: TC MQTT 命令 · AT+TCMQTTPUBRAW.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_publish_raw(&mut self, arguments: &MqttPublishRawArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.topic.into()), Some(arguments.qos.into())]);
            self.command(&Call::new("TCMQTTPUBRAW", Form::Set, &given).with_payload(arguments.payload)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCMQTTSUB`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTSUB.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_subscriptions(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCMQTTSUB", Form::Test, &[])).await
        }
    }

    /// Lists the subscriptions. Sends `AT+TCMQTTSUB` (read); document: TC MQTT 命令 · AT+TCMQTTSUB.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn subscriptions(&mut self) -> impl Future<Output = Result<Vec<SubscriptionsAnswer>, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCMQTTSUB", Form::Read, &[])).await?;
            all_lines("TCMQTTSUB", &lines, 2, SubscriptionsAnswer::read)
        }
    }

    /// Subscribes; the result comes after the broker's answer. Sends `AT+TCMQTTSUB` (set); document: TC MQTT 命令 · AT+TCMQTTSUB.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_subscribe(&mut self, arguments: &MqttSubscribeArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.topic.into()), Some(arguments.qos.into())]);
            self.command(&Call::new("TCMQTTSUB", Form::Set, &given)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCMQTTUNSUB`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTUNSUB.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_read_unsubscribe(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCMQTTUNSUB", Form::Test, &[])).await
        }
    }

    /// Answers `OK` and nothing else. Sends `AT+TCMQTTUNSUB` (read); document: TC MQTT 命令 · AT+TCMQTTUNSUB.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn read_unsubscribe(&mut self) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            self.command(&Call::new("TCMQTTUNSUB", Form::Read, &[])).await.map(drop)
        }
    }

    /// Unsubscribes. Sends `AT+TCMQTTUNSUB` (set); document: TC MQTT 命令 · AT+TCMQTTUNSUB.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_unsubscribe(&mut self, arguments: &MqttUnsubscribeArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.topic.into())]);
            self.command(&Call::new("TCMQTTUNSUB", Form::Set, &given)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCMQTTSTATE`: the answer's lines, each split into its fields;
    /// document: TC MQTT 命令 · AT+TCMQTTSTATE.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_mqtt_state(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCMQTTSTATE", Form::Test, &[])).await
        }
    }

    /// Reads the state of the connection. Sends `AT+TCMQTTSTATE` (read); document: TC MQTT 命令 · AT+TCMQTTSTATE.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_state(&mut self) -> impl Future<Output = Result<MqttStateAnswer, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCMQTTSTATE", Form::Read, &[])).await?;
            one_line("TCMQTTSTATE", &lines, 1, MqttStateAnswer::read)
        }
    }

    /// Asks for the syntax of `AT+TCOTASET`: the answer's lines, each split into its fields;
    /// document: TC OTA 命令 · AT+TCOTASET.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_ota_state(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCOTASET", Form::Test, &[])).await
        }
    }

    /// Reads whether the module listens for updates. Sends `AT+TCOTASET` (read); document: TC OTA 命令 · AT+TCOTASET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn ota_state(&mut self) -> impl Future<Output = Result<OtaStateAnswer, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCOTASET", Form::Read, &[])).await?;
            one_line("TCOTASET", &lines, 2, OtaStateAnswer::read)
        }
    }

    /// Starts or stops listening; to be sent again after each update. Sends `AT+TCOTASET` (set); document: TC OTA 命令 · AT+TCOTASET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_ota(&mut self, arguments: &SetOtaArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.state.into()), Some(arguments.version.into())]);
            self.command(&Call::new("TCOTASET", Form::Set, &given)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCFWINFO`: the answer's lines, each split into its fields;
    /// document: TC OTA 命令 · AT+TCFWINFO.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_firmware_info(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCFWINFO", Form::Test, &[])).await
        }
    }

    /// Reads the description; the next read starts at offset 0. Sends `AT+TCFWINFO` (read); document: TC OTA 命令 · AT+TCFWINFO.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn firmware_info(&mut self) -> impl Future<Output = Result<FirmwareInfoAnswer, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCFWINFO", Form::Read, &[])).await?;
            one_line("TCFWINFO", &lines, 4, FirmwareInfoAnswer::read)
        }
    }

    /// Asks for the syntax of `AT+TCREADFWDATA`: the answer's lines, each split into its fields;
    /// document: TC OTA 命令 · AT+TCREADFWDATA.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_read_firmware_data(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCREADFWDATA", Form::Test, &[])).await
        }
    }

    /// Reads up to `length` bytes; fewer come at the end of the image. Sends `AT+TCREADFWDATA` (set); document: TC OTA 命令 · AT+TCREADFWDATA.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn read_firmware_data(&mut self, arguments: &ReadFirmwareDataArguments) -> impl Future<Output = Result<Vec<u8>, Error>> + Send {
        async move {
            let given = given(&[Some(arguments.length.into())]);
            let lines = self.command(&Call::new("TCREADFWDATA", Form::Set, &given)).await?;
            firmware_bytes(lines)
        }
    }

    /// Asks for the syntax of `AT+TCSTARTSMART`: the answer's lines, each split into its fields;
    /// document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTARTSMART.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_start_smart_config(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCSTARTSMART", Form::Test, &[])).await
        }
    }

    /// Starts; a `provisioning` event tells later how it went, within 5 minutes. Sends `AT+TCSTARTSMART` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTARTSMART.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn start_smart_config(&mut self) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            self.command(&Call::new("TCSTARTSMART", Form::Exec, &[])).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCSTOPSMART`: the answer's lines, each split into its fields;
    /// document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSMART.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_stop_smart_config(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCSTOPSMART", Form::Test, &[])).await
        }
    }

    /// Stops. Sends `AT+TCSTOPSMART` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSMART.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn stop_smart_config(&mut self) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            self.command(&Call::new("TCSTOPSMART", Form::Exec, &[])).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCSAP`: the answer's lines, each split into its fields;
    /// document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSAP.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_read_soft_ap(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCSAP", Form::Test, &[])).await
        }
    }

    /// Answers `OK` and nothing else. Sends `AT+TCSAP` (read); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSAP.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn read_soft_ap(&mut self) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            self.command(&Call::new("TCSAP", Form::Read, &[])).await.map(drop)
        }
    }

    /// Starts; a `provisioning` event tells later how it went, within 5 minutes. Sends `AT+TCSAP` (set); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSAP.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn start_soft_ap(&mut self, arguments: &StartSoftApArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.ssid.into()), arguments.password.map(Into::into), arguments.channel.map(Into::into)]);
            self.command(&Call::new("TCSAP", Form::Set, &given)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCSTOPSAP`: the answer's lines, each split into its fields;
    /// document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSAP.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_stop_soft_ap(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCSTOPSAP", Form::Test, &[])).await
        }
    }

    /// Stops. Sends `AT+TCSTOPSAP` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCSTOPSAP.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn stop_soft_ap(&mut self) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            self.command(&Call::new("TCSTOPSAP", Form::Exec, &[])).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCMODINFOSET`: the answer's lines, each split into its fields;
    /// document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMODINFOSET.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_module_settings(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCMODINFOSET", Form::Test, &[])).await
        }
    }

    /// Reads the stored description of the hardware. Sends `AT+TCMODINFOSET` (read); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMODINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn module_settings(&mut self) -> impl Future<Output = Result<ModuleSettingsAnswer, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCMODINFOSET", Form::Read, &[])).await?;
            one_line("TCMODINFOSET", &lines, 6, ModuleSettingsAnswer::read)
        }
    }

    /// Stores it in flash; refused by the module while MQTT runs. Sends `AT+TCMODINFOSET` (set); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMODINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_module_settings(&mut self, arguments: &SetModuleSettingsArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.name.into()), Some(arguments.flash.into()), Some(arguments.gpio.into()), Some(arguments.base.into()), Some(arguments.size.into()), Some(arguments.conn_id.into())]);
            self.command(&Call::new("TCMODINFOSET", Form::Set, &given)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCMQTTSRV`: the answer's lines, each split into its fields;
    /// document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMQTTSRV.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_mqtt_server(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCMQTTSRV", Form::Test, &[])).await
        }
    }

    /// Reads the server; NULL where none was set. Sends `AT+TCMQTTSRV` (read); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMQTTSRV.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn mqtt_server(&mut self) -> impl Future<Output = Result<MqttServerAnswer, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCMQTTSRV", Form::Read, &[])).await?;
            one_line("TCMQTTSRV", &lines, 1, MqttServerAnswer::read)
        }
    }

    /// Sets the server; refused by the module while MQTT runs. Sends `AT+TCMQTTSRV` (set); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCMQTTSRV.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_mqtt_server(&mut self, arguments: &SetMqttServerArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.host.into())]);
            self.command(&Call::new("TCMQTTSRV", Form::Set, &given)).await.map(drop)
        }
    }

    /// Reads the versions, a line each. Sends `AT+TCVER` (exec); document: Wi-Fi 配网及 AT 辅助命令 · AT+TCVER.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn versions(&mut self) -> impl Future<Output = Result<Vec<String>, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCVER", Form::Exec, &[])).await?;
            Ok(whole_lines(&lines))
        }
    }

    /// Asks for the syntax of `AT+TCGWBIND`: the answer's lines, each split into its fields;
    /// document: TC 网关子设备命令 · AT+TCGWBIND.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_bound_sub_devices(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCGWBIND", Form::Test, &[])).await
        }
    }

    /// Asks the cloud for the bound sub-devices. Sends `AT+TCGWBIND` (read); document: TC 网关子设备命令 · AT+TCGWBIND.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn bound_sub_devices(&mut self) -> impl Future<Output = Result<Vec<BoundSubDevicesAnswer>, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCGWBIND", Form::Read, &[])).await?;
            all_lines("TCGWBIND", &lines, 2, BoundSubDevicesAnswer::read)
        }
    }

    /// Binds or unbinds; doing it twice is no error. Sends `AT+TCGWBIND` (set); document: TC 网关子设备命令 · AT+TCGWBIND.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn bind_sub_device(&mut self, arguments: &BindSubDeviceArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.mode.into()), Some(arguments.product_id.into()), Some(arguments.device_name.into()), arguments.device_secret.map(Into::into)]);
            self.command(&Call::new("TCGWBIND", Form::Set, &given)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCGWONLINE`: the answer's lines, each split into its fields;
    /// document: TC 网关子设备命令 · AT+TCGWONLINE.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_online_sub_devices(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCGWONLINE", Form::Test, &[])).await
        }
    }

    /// Lists the sub-devices that are online. Sends `AT+TCGWONLINE` (read); document: TC 网关子设备命令 · AT+TCGWONLINE.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn online_sub_devices(&mut self) -> impl Future<Output = Result<Vec<OnlineSubDevicesAnswer>, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCGWONLINE", Form::Read, &[])).await?;
            all_lines("TCGWONLINE", &lines, 2, OnlineSubDevicesAnswer::read)
        }
    }

    /// Takes the sub-device online or offline. Sends `AT+TCGWONLINE` (set); document: TC 网关子设备命令 · AT+TCGWONLINE.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_sub_device_online(&mut self, arguments: &SetSubDeviceOnlineArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.mode.into()), Some(arguments.product_id.into()), Some(arguments.device_name.into())]);
            self.command(&Call::new("TCGWONLINE", Form::Set, &given)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCSUBDEVINFOSET`: the answer's lines, each split into its fields;
    /// document: TC 网关子设备命令 · AT+TCSUBDEVINFOSET.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_sub_device_infos(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCSUBDEVINFOSET", Form::Test, &[])).await
        }
    }

    /// Lists the stored sub-devices. Sends `AT+TCSUBDEVINFOSET` (read); document: TC 网关子设备命令 · AT+TCSUBDEVINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn sub_device_infos(&mut self) -> impl Future<Output = Result<Vec<SubDeviceInfosAnswer>, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCSUBDEVINFOSET", Form::Read, &[])).await?;
            all_lines("TCSUBDEVINFOSET", &lines, 4, SubDeviceInfosAnswer::read)
        }
    }

    /// Stores or deletes; the gateway's own connection is not touched. Sends `AT+TCSUBDEVINFOSET` (set); document: TC 网关子设备命令 · AT+TCSUBDEVINFOSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_sub_device_info(&mut self, arguments: &SetSubDeviceInfoArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.mode.into()), Some(arguments.product_id.into()), Some(arguments.device_name.into()), Some(arguments.device_secret.into()), arguments.region.map(Into::into)]);
            self.command(&Call::new("TCSUBDEVINFOSET", Form::Set, &given)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCSUBDEVPRDSET`: the answer's lines, each split into its fields;
    /// document: TC 网关子设备命令 · AT+TCSUBDEVPRDSET.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_sub_device_products(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCSUBDEVPRDSET", Form::Test, &[])).await
        }
    }

    /// Lists what is stored; real modules print the sign-in mode first. Sends `AT+TCSUBDEVPRDSET` (read); document: TC 网关子设备命令 · AT+TCSUBDEVPRDSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn sub_device_products(&mut self) -> impl Future<Output = Result<Vec<SubDeviceProductsAnswer>, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCSUBDEVPRDSET", Form::Read, &[])).await?;
            all_lines("TCSUBDEVPRDSET", &lines, 5, SubDeviceProductsAnswer::read)
        }
    }

    /// Stores or deletes; the gateway's own connection is not touched. Sends `AT+TCSUBDEVPRDSET` (set); document: TC 网关子设备命令 · AT+TCSUBDEVPRDSET.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn set_sub_device_product(&mut self, arguments: &SetSubDeviceProductArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.mode.into()), Some(arguments.product_id.into()), Some(arguments.product_secret.into()), Some(arguments.device_name.into()), arguments.region.map(Into::into)]);
            self.command(&Call::new("TCSUBDEVPRDSET", Form::Set, &given)).await.map(drop)
        }
    }

    /// Asks for the syntax of `AT+TCSUBDEVREG`: the answer's lines, each split into its fields;
    /// document: TC 网关子设备命令 · AT+TCSUBDEVREG.
    ///
    /// # Errors
    /// Failed, timed out or given up.
    fn test_registered_sub_devices(&mut self) -> impl Future<Output = Result<Lines, Error>> + Send {
        async move {
            self.command(&Call::new("TCSUBDEVREG", Form::Test, &[])).await
        }
    }

    /// Lists the registered sub-devices. Sends `AT+TCSUBDEVREG` (read); document: TC 网关子设备命令 · AT+TCSUBDEVREG.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn registered_sub_devices(&mut self) -> impl Future<Output = Result<Vec<RegisteredSubDevicesAnswer>, Error>> + Send {
        async move {
            let lines = self.command(&Call::new("TCSUBDEVREG", Form::Read, &[])).await?;
            all_lines("TCSUBDEVREG", &lines, 2, RegisteredSubDevicesAnswer::read)
        }
    }

    /// Registers the sub-device and stores the secret that the cloud gives it. Sends `AT+TCSUBDEVREG` (set); document: TC 网关子设备命令 · AT+TCSUBDEVREG.
    ///
    /// # Errors
    /// Refused, failed, timed out or given up.
    fn register_sub_device(&mut self, arguments: &RegisterSubDeviceArguments<'_>) -> impl Future<Output = Result<(), Error>> + Send {
        async move {
            let given = given(&[Some(arguments.product_id.into()), Some(arguments.device_name.into())]);
            self.command(&Call::new("TCSUBDEVREG", Form::Set, &given)).await.map(drop)
        }
    }
}
