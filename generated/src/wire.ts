// Generated from spec/openapi.yaml. Change the spec, then run: npm run generate

export interface paths {
    "/api/v1/payments/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a payment
         * @description Starts a payment with one payment method and answers what the payer has to do next. With `transaction_type` `command` it runs a request that moves no money, such as getting an authorisation code. The vendor documents no protection against a repeated request: when the outcome is unknown, ask before sending again.
         */
        post: operations["payments.checkout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/detail/{paymentID}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up a payment
         * @description Answers one payment with its merchant, store and channels. The vendor's title promises the payment's transactions; the stored page is cut before they appear.
         */
        get: operations["payments.retrieve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/transactions/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask how a transaction stands
         * @description Looks a transaction up by your reference or by the gateway's id. It changes nothing, so it may be sent again. We ask for at least one of the two; the vendor's page doesn't say so.
         */
        post: operations["transactions.query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/transactions/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give money back
         * @description Refunds a transaction, in whole or in part. Name the original by `original_merchant_reference` or by `transaction_id`. When the outcome is unknown, ask for your refund's own `merchant_reference` before sending again.
         */
        post: operations["transactions.refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/payments/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a payment link
         * @description Creates a hosted page on which the payer picks a method and pays, and answers its address. The vendor documents no protection against a repeated request.
         */
        post: operations["paymentLinks.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List settlements
         * @description Lists settlements, page by page. The vendor documents the filters, and an answer without members: what comes back is handed on as it is, envelope included.
         */
        get: operations["settlements.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlements/{settlementID}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a settlement's file
         * @description Answers the bytes of one settlement's file. The page declares JSON and shows an empty object, under the title "download settlement file": look at the content type before you read the bytes.
         */
        get: operations["settlements.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description What is being sold, in the words of Alipay. The vendor points to Alipay's page and shows the first and the last field; those between are Alipay's. Up to 6000 characters in all. */
        TradeInformation: {
            /**
             * @description Kind of business: 1 hotel, 2 aviation, 3 overseas education, 4 retail, 5 other. The vendor's example has 5, the list is Alipay's.
             * @example 5
             */
            business_type?: string;
            /** @description Business type 1: name of the hotel. */
            hotel_name?: string;
            /** @description Business type 1: arrival. */
            check_in_time?: string;
            /** @description Business type 1: departure. */
            check_out_time?: string;
            /** @description Business type 2: number of the flight. */
            flight_number?: string;
            /** @description Business type 2: departure. */
            departure_time?: string;
            /** @description Business type 3: address of the letter of admission. */
            admission_notice_url?: string;
            /** @description Business type 4: each good as `name^quantity`, joined by `|`. */
            goods_info?: string;
            /** @description Business type 4: sum of the quantities. The type is a guess. */
            total_quantity?: string;
            /**
             * @description Business type 5: the business in words.
             * @example Bus Ticket
             */
            other_business_type?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description Options for paying in an app with Alipay or AlipayHK. Required marks are not documented. */
        AlipayMobileSecurityPayPaymentOptions: {
            /**
             * @description The payer's wallet: `ALIPAYHK` for Hong Kong, `ALIPAYCN` for the mainland. The vendor's example misspells it `AILPAYHK`.
             * @example ALIPAYHK
             * @example ALIPAYCN
             */
            payment_inst?: string;
            /**
             * @description The merchant's home page, or where the app is downloaded if there is none. Alipay allows up to 200 characters.
             * @example https://www.chingchingpay.com
             */
            refer_url?: string;
            /** @description What is being sold; needed when the payer uses an AlipayHK wallet. */
            trade_information?: components["schemas"]["TradeInformation"];
        };
        /** @description Options for a payment by code. Required marks are not documented. */
        AuthCodePaymentOptions: {
            /**
             * @description The code; from its 18 digits, presumably the payment code scanned from the payer's wallet.
             * @example 288747107207804180
             */
            auth_code?: string;
        };
        /** @description Options of `HK_ALIPAY_AUTODEBIT_PREPARE`. The name is ours; required marks are not documented. */
        AlipayAutoDebitPrepareOptions: {
            /**
             * @description Your id for the agreement with the payer. Keep it: the gateway doesn't.
             * @example e8qdwl9casxor13
             */
            merchant_agreement_id?: string;
            /** @description Your page to which the payer comes back with the authorisation code. */
            redirect_url?: string;
            /**
             * @description A value of yours that comes back with the payer; guards against forged returns.
             * @example 4657DDUER323DK
             */
            state?: string;
        };
        /** @description A payment to start, or a command that moves no money. */
        CheckoutRequest: {
            /** @description Amount to pay. At least 10, that is 0.10 of the currency. */
            amount?: number;
            /** @description Where the gateway sends changes of the transaction's status. */
            callback_url?: string;
            /** @description Page the payer returns to after cancelling. */
            cancel_url?: string;
            /** @description Id of the payment channel. It has to be enabled for the merchant first. */
            channel_id: number;
            /** @description IP address of the payer's device. */
            client_ip?: string;
            /** @description Page the payer returns to after success. Without it, methods that redirect end on ChingChingPay's own page about the transaction. */
            complete_url?: string;
            /**
             * @description Currency of the amount. The page says that HKD and CNY are supported.
             * @example HKD
             * @example CNY
             */
            currency?: string;
            /** @description What is being paid for. */
            description?: string;
            /** @description Id of the device. */
            device_id?: string;
            /** @description When the payment expires. A timestamp in a string; seconds or milliseconds is not documented. */
            expires_at?: string;
            /** @description Id of the merchant. */
            merchant_id: string;
            /** @description Your own reference. Required when `payment_id` is absent. The query page says it must be unique. */
            merchant_reference?: string;
            /** @description Absent for a new order. Given, it pays that existing order; in a refund it names the order to refund. */
            payment_id?: string;
            /**
             * @description How to pay, one of the methods of the channel. The values shown are those of AlipayHK AutoDebit, the only ones found; others exist.
             * @example HK_ALIPAY_AUTODEBIT_PREPARE
             * @example HK_ALIPAY_AUTODEBIT_TOKEN
             * @example HK_ALIPAY_AUTODEBIT_PAY
             * @example HK_ALIPAY_AUTODEBIT_CANCELAUTH
             */
            payment_method: string;
            /** @description Extra parameters, which depend on the method: a JSON document written into a string. The SDK takes the object as well. */
            payment_method_option?: string;
            /** @description Id of the store. */
            store_id?: string;
            /**
             * @description What to do: `sale` pays, `refund` gives back, `command` runs a request that moves no money.
             * @example sale
             * @example refund
             * @example command
             */
            transaction_type: string;
        };
        /**
         * @description Presumably the answer to `HK_ALIPAY_AUTODEBIT_TOKEN`: tokens to debit an AlipayHK account with. The gateway doesn't keep them.
         * @example {
         *       "access_token": "access_5m9q3b1a",
         *       "auth_site_user_id": "2188200000000000",
         *       "expires_in": "31536000",
         *       "re_expires_in": "63072000",
         *       "refresh_token": "refresh_5m9q3b1a",
         *       "token_status": "ACTIVE"
         *     }
         */
        AlipayAutoDebit: {
            /** @description Token for debiting the account. That it is required is our assumption. */
            access_token: string;
            /** @description Id of the payer at the authorising site. */
            auth_site_user_id?: string;
            /** @description How long, or until when, the access token is valid. Which of them, and the unit, are not documented. */
            expires_in?: string;
            /** @description How long, or until when, the refresh token is valid. Which of them, and the unit, are not documented. */
            re_expires_in?: string;
            /** @description Token for getting a new access token. */
            refresh_token?: string;
            /** @description State of the token. No value is documented. */
            token_status?: string;
        };
        /**
         * @description An order for the Alipay SDK in your app.
         * @example {
         *       "order_str": "service=\"mobile.securitypay.pay\"&out_trade_no=\"txn_5m9q3b1a\"&total_fee=\"128.00\"&sign_type=\"RSA\"&sign=\"bWFkZSB1cA%3D%3D\""
         *     }
         */
        AlipayMobileSecurityPay: {
            /** @description The signed order, handed to the Alipay SDK as it is. That it is required is our assumption. */
            order_str: string;
        };
        /**
         * @description Where the payer sends tokens. The vendor's pages that we have say nothing about crypto payments.
         * @example {
         *       "amount": 16410000,
         *       "contract_id": "0x00000000000000000000000000000000005a4d00",
         *       "expiration": 1752567425,
         *       "fee_rate": 0,
         *       "memo": "txn_5m9q3b1a",
         *       "merchant_address": "0x00000000000000000000000000000000005a4d01",
         *       "token_id": "TOKEN",
         *       "tx_id": "tx_made_up"
         *     }
         */
        CryptoPayment: {
            /** @description How much of the token to send, presumably in its smallest unit; how many decimals it has is not documented. That it is required is our assumption. */
            amount: number;
            /** @description Id of the token's contract. */
            contract_id?: string;
            /** @description When the request expires, or how long it is valid. Not documented. */
            expiration?: number;
            /** @description Rate of the fee. An integer in the vendor's example; the scale is not documented. */
            fee_rate?: number;
            /** @description Text to send along, by which the payment is recognised. */
            memo?: string;
            /** @description Address that receives the tokens. That it is required is our assumption. */
            merchant_address: string;
            /** @description Id of the token. */
            token_id?: string;
            /** @description Id of the transfer on the chain. */
            tx_id?: string;
        };
        /**
         * @description A QR code to show to the payer. We expect at least one of the two fields and require neither.
         * @example {
         *       "qr_code": "https://cashier.example/qr/8f2k1c7d",
         *       "url": "https://cashier.example/qr/8f2k1c7d.png"
         *     }
         */
        DisplayQrCode: {
            /** @description Presumably the text to draw as a QR code. Data only: never open it. */
            qr_code?: string;
            /** @description Presumably the address of a picture of the code, or of a page that shows it. */
            url?: string;
        };
        /**
         * @description A page to send the payer's browser to.
         * @example {
         *       "http_method": "GET",
         *       "url": "https://cashier.example/pay/8f2k1c7d"
         *     }
         */
        RedirectToUrl: {
            /**
             * @description How to get there. No value is documented; GET, or POST with a form, are likely.
             * @example GET
             * @example POST
             */
            http_method?: string;
            /** @description Parameters for the page, all in one string. The format is not documented. */
            params?: string;
            /** @description The page's address. Check that it is https before using it. That it is required is our assumption. */
            url: string;
        };
        /**
         * @description What your app hands to the WeChat SDK. That every field is required is our assumption; the page shows no marks.
         * @example {
         *       "app_id": "wx0000000000000000",
         *       "nonce_str": "5f1c6d0e9b7a4c2d",
         *       "package": "Sign=WXPay",
         *       "partner_id": "1900000000",
         *       "pay_sign": "bWFkZSB1cA==",
         *       "prepay_id": "wx15160205000042",
         *       "time_stamp": "1752566525"
         *     }
         */
        WechatInappPayment: {
            /** @description The app's id at WeChat. */
            app_id: string;
            /** @description Random text that is part of what WeChat signed. */
            nonce_str: string;
            /** @description WeChat's `package` value. */
            package: string;
            /** @description The merchant's id at WeChat Pay. */
            partner_id: string;
            /** @description The signature WeChat checks. */
            pay_sign: string;
            /** @description Id of the prepared payment at WeChat. */
            prepay_id: string;
            /** @description Time that is part of what WeChat signed. */
            time_stamp: string;
        };
        /**
         * @description What a page inside WeChat hands to its payment bridge. That every field is required is our assumption; the page shows no marks.
         * @example {
         *       "app_id": "wx0000000000000000",
         *       "nonce_str": "5f1c6d0e9b7a4c2d",
         *       "package": "prepay_id=wx15160205000042",
         *       "pay_sign": "bWFkZSB1cA==",
         *       "sign_type": "RSA",
         *       "time_stamp": "1752566525"
         *     }
         */
        WechatJsapiPayment: {
            /** @description The app's id at WeChat. */
            app_id: string;
            /** @description Random text that is part of what WeChat signed. */
            nonce_str: string;
            /** @description WeChat's `package` value. */
            package: string;
            /** @description The signature WeChat checks. */
            pay_sign: string;
            /** @description The algorithm of `pay_sign`. */
            sign_type: string;
            /** @description Time that is part of what WeChat signed. */
            time_stamp: string;
        };
        /**
         * @description An authorisation code of a WeChat official account, presumably the answer to a command.
         * @example {
         *       "auth_code": "code_made_up"
         *     }
         */
        WechatOfficialAccountAuthCode: {
            /** @description The code. That it is required is our assumption. */
            auth_code: string;
        };
        /**
         * @description The payer's openid for a WeChat official account, presumably the answer to a command.
         * @example {
         *       "openid": "oMadeUp0000000000000000000000"
         *     }
         */
        WechatOfficialAccountOpenid: {
            /** @description The openid. That it is required is our assumption. */
            openid: string;
        };
        /**
         * @description What a mini program hands to WeChat's payment call. That every field is required is our assumption; the page shows no marks.
         * @example {
         *       "app_id": "wx0000000000000000",
         *       "nonce_str": "5f1c6d0e9b7a4c2d",
         *       "package": "prepay_id=wx15160205000042",
         *       "pay_sign": "bWFkZSB1cA==",
         *       "sign_type": "RSA",
         *       "time_stamp": "1752566525"
         *     }
         */
        WechatPayInMiniProgram: {
            /** @description The app's id at WeChat. */
            app_id: string;
            /** @description Random text that is part of what WeChat signed. */
            nonce_str: string;
            /** @description WeChat's `package` value. */
            package: string;
            /** @description The signature WeChat checks. */
            pay_sign: string;
            /** @description The algorithm of `pay_sign`. */
            sign_type: string;
            /** @description Time that is part of what WeChat signed. */
            time_stamp: string;
        };
        /** @description What has to happen next: one of ten objects, with a `type` beside them. The vendor documents neither the values of `type` nor which object comes with which method; what is said of the ten is inferred from their names. */
        NextAction: {
            /** @description Keep these tokens; the payer has allowed AutoDebit. */
            alipay_auto_debit?: components["schemas"]["AlipayAutoDebit"];
            /** @description Hand the order to the Alipay SDK in your app. */
            alipay_mobile_security_pay?: components["schemas"]["AlipayMobileSecurityPay"];
            /** @description Show where the payer sends the tokens. */
            crypto_payment?: components["schemas"]["CryptoPayment"];
            /** @description Show a QR code to the payer. */
            display_qr_code?: components["schemas"]["DisplayQrCode"];
            /** @description Send the payer's browser to a page. */
            redirect_to_url?: components["schemas"]["RedirectToUrl"];
            /**
             * @description Presumably the name of the object that is filled; no value is documented, and another spelling can't be excluded.
             * @example redirect_to_url
             * @example display_qr_code
             */
            type?: string;
            /** @description Open WeChat Pay from your app. */
            wechat_inapp_payment?: components["schemas"]["WechatInappPayment"];
            /** @description Open WeChat Pay from a page inside WeChat. */
            wechat_jsapi_payment?: components["schemas"]["WechatJsapiPayment"];
            /** @description Use the authorisation code of the official account. */
            wechat_official_account_auth_code?: components["schemas"]["WechatOfficialAccountAuthCode"];
            /** @description Use the payer's openid for the official account. */
            wechat_official_account_openid?: components["schemas"]["WechatOfficialAccountOpenid"];
            /** @description Open WeChat Pay from a mini program. */
            wechat_pay_in_mini_program?: components["schemas"]["WechatPayInMiniProgram"];
        };
        /** @description The started transaction. The vendor calls it `v1.CreateTransactionResponse` and describes none of its fields; what is said of them here is inferred from their names. */
        CheckoutResponse: {
            /** @description Your own reference, as sent. */
            merchant_reference?: string;
            /** @description Words about this transaction. */
            message?: string;
            /** @description What the payer, or your page, has to do next. */
            next_action?: components["schemas"]["NextAction"];
            /** @description Id of the payment, the order that this transaction belongs to. */
            payment_id: string;
            /** @description Reference of the payment at the payment provider. */
            payment_reference?: string;
            /** @description How the request went. No value is documented. */
            result: string;
            /** @description Id of this transaction. */
            transaction_id: string;
            /**
             * @description The type that was asked for.
             * @example sale
             * @example refund
             * @example command
             */
            transaction_type: string;
        };
        /** @description A failure as we expect it: the usual envelope without `data`. No page documents one. */
        Refusal: {
            /** @description The gateway's result code. */
            code?: number;
            /** @description The gateway's words about the failure. */
            message?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description What the gateway sends when a transaction changes. No page documents it: the fields are those by which an answer names a transaction and its money, and unless callbacks are verified we rely on nothing beyond a reference. */
        TransactionCallback: {
            /** @description Amount of the transaction. */
            amount?: number;
            /**
             * @description Currency of the amount.
             * @example HKD
             * @example CNY
             */
            currency?: string;
            /** @description Your own reference. */
            merchant_reference?: string;
            /** @description Id of the payment. */
            payment_id?: string;
            /** @description How the transaction stands. No value is documented. */
            status?: string;
            /** @description Id of the transaction. */
            transaction_id?: string;
            /**
             * @description Type of the transaction.
             * @example sale
             * @example refund
             */
            transaction_type?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description A channel a payment can be made through. */
        PaymentChannel: {
            /** @description Id of the channel. */
            channel_id?: number;
            /** @description Presumably the channels below it. A list, despite its name. */
            sub_channel_id?: string[];
        };
        /** @description A merchant, and whom to talk to there. The page shows names and types, and says nothing else. */
        Merchant: {
            /** @description E-mail address of the contact. */
            contact_email?: string;
            /** @description Name of the contact. */
            contact_name?: string;
            /** @description Telephone number of the contact. */
            contact_phone?: string;
            /** @description Id of the merchant. */
            merchant_id?: string;
            /** @description Name of the merchant. */
            merchant_name?: string;
            /** @description State of the merchant, as a number. No value is documented. */
            status?: number;
        };
        /** @description A store of the merchant. The stored page is cut before its first field. */
        Store: {
            [key: string]: unknown;
        };
        /** @description A payment with its merchant, store and channels. The stored page shows only an example, cut inside `store`: no marks, no meanings, and more fields exist than are listed, presumably the transactions among them. */
        Payment: {
            /** @description Where the gateway sends changes. */
            callback_url?: string;
            /** @description Page the payer returns to after cancelling. */
            cancel_url?: string;
            /** @description Channels the payment can be made through. */
            channels?: components["schemas"]["PaymentChannel"][];
            /** @description Page the payer returns to after success. */
            complete_url?: string;
            /** @description When the payment was created. Seconds or milliseconds is not documented. */
            created_at?: number;
            /**
             * @description Currency of the payment.
             * @example HKD
             * @example CNY
             */
            currency?: string;
            /** @description What is being paid for. */
            description?: string;
            /** @description Id of the device. */
            device_id?: string;
            /** @description When the payment expires: an integer here, a string in the requests. Seconds or milliseconds is not documented. */
            expires_at?: number;
            /** @description The merchant. */
            merchant?: components["schemas"]["Merchant"];
            /** @description Id of the merchant. */
            merchant_id?: string;
            /** @description Your own reference. */
            merchant_reference?: string;
            /** @description Id of the payment. */
            payment_id?: string;
            /** @description How much has been given back. */
            refunded_amount?: number;
            /** @description How the payment stands. No value is documented. */
            status?: string;
            /** @description The store. */
            store?: components["schemas"]["Store"];
        } & {
            [key: string]: unknown;
        };
        /** @description Which transaction to look up. Give at least one of the two. */
        TransactionQuery: {
            /** @description Your own reference of the payment. */
            merchant_reference?: string;
            /** @description Id of the transaction. The page describes it as "payment id", while checkout answers a `payment_id` and a `transaction_id`. */
            transaction_id?: string;
        };
        /** @description A transaction and how it stands. The vendor calls it `v1.TransactionResponse`; the stored page is cut after `original_payment_reference`, so more fields exist than are listed. */
        Transaction: {
            /** @description Amount of the transaction. */
            amount?: number;
            /** @description Id of the payment channel. */
            channel_id?: number;
            /** @description When the order was created. Seconds or milliseconds is not documented. */
            created_at?: number;
            /**
             * @description Currency of the amount.
             * @example HKD
             * @example CNY
             */
            currency?: string;
            /** @description What is being paid for. */
            description?: string;
            /** @description Id of the device. */
            device_id?: string;
            /** @description Extra information, of whatever kind. */
            extra?: string;
            /** @description Id of the merchant. */
            merchant_id?: string;
            /** @description Your own reference, unique among yours. */
            merchant_reference?: string;
            /** @description On refunds only: your reference of the payment that is refunded. */
            original_merchant_reference?: string;
            /** @description Reference of the original transaction at the payment provider. The rest of the sentence is cut. */
            original_payment_reference?: string;
            /** @description Id of the payment it belongs to. */
            payment_id?: string;
            /** @description Reference of the payment at the payment provider. */
            payment_reference?: string;
            /** @description How the transaction stands. Such a field must exist; its name is a guess, and no value is documented. */
            status?: string;
            /** @description Id of the transaction. */
            transaction_id?: string;
            /**
             * @description Type of the transaction.
             * @example sale
             * @example refund
             * @example command
             */
            transaction_type?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description How much to give back, and of which transaction. Give `original_merchant_reference` or `transaction_id`. */
        RefundRequest: {
            /** @description Amount to give back. */
            amount: number;
            /** @description Where the gateway sends changes of the refund's status. */
            callback_url?: string;
            /**
             * @description Currency of the refund.
             * @example HKD
             * @example CNY
             */
            currency: string;
            /** @description Why the money goes back. */
            description?: string;
            /** @description Your own reference of this refund. */
            merchant_reference: string;
            /** @description Your reference of the payment to refund. Required when `transaction_id` is absent. */
            original_merchant_reference?: string;
            /** @description Id of the transaction to refund, which the page calls "payment id". Required when `original_merchant_reference` is absent. */
            transaction_id?: string;
            /**
             * @description Always `refund`.
             * @example refund
             */
            transaction_type: string;
        };
        /** @description A refund and how it stands. The stored page shows only an example, cut after `merchant_reference`: no marks, no meanings, and more fields exist than are listed. What is said of the fields follows the query page. */
        Refund: {
            /** @description Amount given back. */
            amount?: number;
            /** @description Page the payer returns to after cancelling. */
            cancel_url?: string;
            /** @description Id of the payment channel. */
            channel_id?: number;
            /** @description Page the payer returns to after success. */
            complete_url?: string;
            /** @description When the refund was created. Seconds or milliseconds is not documented. */
            created_at?: number;
            /**
             * @description Currency of the amount.
             * @example HKD
             * @example CNY
             */
            currency?: string;
            /** @description Why the money goes back. */
            description?: string;
            /** @description Id of the device. */
            device_id?: string;
            /** @description Extra information, of whatever kind. */
            extra?: string;
            /** @description Id of the merchant. */
            merchant_id?: string;
            /** @description Your own reference of the refund. */
            merchant_reference?: string;
            /** @description Your reference of the payment that is refunded. */
            original_merchant_reference?: string;
            /** @description Reference of the original transaction at the payment provider. */
            original_payment_reference?: string;
            /** @description Id of the payment it belongs to. */
            payment_id?: string;
            /** @description Reference of the refund at the payment provider. */
            payment_reference?: string;
            /** @description How the refund stands. Such a field must exist; its name is a guess, and no value is documented. */
            status?: string;
            /** @description Id of the refund's own transaction. */
            transaction_id?: string;
            /**
             * @description Type of the transaction.
             * @example refund
             */
            transaction_type?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description What a hosted payment page asks to be paid. */
        PaymentLinkRequest: {
            /** @description Amount to pay. */
            amount: number;
            /** @description Where the gateway sends changes of the transaction's status. */
            callback_url?: string;
            /** @description Page the payer returns to after cancelling. */
            cancel_url?: string;
            /** @description Page the payer returns to after success. */
            complete_url?: string;
            /**
             * @description Currency of the amount.
             * @example HKD
             * @example CNY
             */
            currency: string;
            /** @description What is being paid for. */
            description?: string;
            /** @description Id of the device. */
            device_id?: string;
            /** @description When the link expires. A timestamp in a string; seconds or milliseconds is not documented. */
            expires_at?: string;
            /** @description Id of the merchant. */
            merchant_id: string;
            /** @description Your own reference. */
            merchant_reference: string;
            /**
             * @description Kind of page: `link` or `checkout`. What sets them apart is not documented.
             * @example link
             * @example checkout
             */
            payment_type?: string;
            /** @description Id of the store. */
            store_id?: string;
        };
        /** @description A hosted payment page. The page shows only an example, without marks or meanings; what is said of the fields is inferred from their names. */
        PaymentLink: {
            /** @description Your own reference, as sent. */
            merchant_reference?: string;
            /** @description Id of the payment that the page asks for. */
            payment_id?: string;
            /** @description Address of the page, to give to the payer. That it is required is our assumption. */
            payment_link: string;
            /** @description How the link stands. No value is documented. */
            status?: string;
        };
        /** @description The answer to a list of settlements. The page declares an object and no member of it, so it comes as the gateway sends it; presumably the usual envelope. */
        SettlementList: {
            [key: string]: unknown;
        };
    };
    responses: {
        /** @description A refusal. The vendor documents none; we assume the usual envelope without `data`. A refusal may also arrive with status 200, and a fault of the gateway with any body at all. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "payments.checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What to pay, and how. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckoutRequest"];
            };
        };
        responses: {
            /** @description The gateway's answer. A refusal may come with this status too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The gateway's result code. No value is documented; the 0 in the vendor's example is a placeholder. */
                        code?: number;
                        /** @description The started transaction. The stored page lost the mark of this field. */
                        data?: components["schemas"]["CheckoutResponse"];
                        /** @description The gateway's words about the result. */
                        message?: string;
                    };
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    "payments.retrieve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The `payment_id` of the payment. The name stood in the page's URL; its row is missing from the stored copy.
                 * @example pay_8f2k1c7d
                 */
                paymentID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The gateway's result code. No value is documented. */
                        code?: number;
                        /** @description The payment. */
                        data?: components["schemas"]["Payment"];
                        /** @description The gateway's words about the result. */
                        message?: string;
                    };
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    "transactions.query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Which transaction. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransactionQuery"];
            };
        };
        responses: {
            /** @description The transaction. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The gateway's result code. No value is documented. */
                        code?: number;
                        /** @description The transaction. */
                        data?: components["schemas"]["Transaction"];
                        /** @description The gateway's words about the result. */
                        message?: string;
                    };
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    "transactions.refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description How much to give back, and of which transaction. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        responses: {
            /** @description The refund. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The gateway's result code. No value is documented. */
                        code?: number;
                        /** @description The refund. */
                        data?: components["schemas"]["Refund"];
                        /** @description The gateway's words about the result. */
                        message?: string;
                    };
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    "paymentLinks.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the page asks to be paid. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentLinkRequest"];
            };
        };
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The gateway's result code. No value is documented; the 0 in the vendor's example is a placeholder. */
                        code?: number;
                        /** @description The link. */
                        data?: components["schemas"]["PaymentLink"];
                        /** @description The gateway's words about the result. */
                        message?: string;
                    };
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    "settlements.list": {
        parameters: {
            query?: {
                /**
                 * @description Number of the page. We assume that the first is 1; no default is documented.
                 * @example 1
                 */
                page?: number;
                /**
                 * @description How many settlements on a page. Neither default nor limit is documented.
                 * @example 20
                 */
                page_size?: number;
                /** @description Only settlements that have, or have not, been transferred. A string; no value is documented. */
                is_transferred?: string;
                /** @description Only from this time on. A timestamp in a string; seconds or milliseconds is not documented. */
                start_time?: string;
                /** @description Only up to this time. A timestamp in a string; seconds or milliseconds is not documented. */
                end_time?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of settlements, in whatever shape the gateway sends. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlementList"];
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
    "settlements.download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the settlement. The page also lists `settlement_id`, for which the URL has no place.
                 * @example stl_20250714
                 */
                settlementID: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, as bytes. Its format is not documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                    "application/json": unknown;
                };
            };
            "4XX": components["responses"]["Refused"];
        };
    };
}
