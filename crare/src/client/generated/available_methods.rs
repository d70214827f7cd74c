//! Calls of the section "available methods".
//!
//! Bot API 10.3. Written by `cargo run -p crare-codegen`; changes belong there.

use std::time::Duration;

use crate::api::{
    AcceptedGiftTypes, AnswerCallbackQuery, AnswerChatJoinRequestQuery, AnswerGuestQuery,
    AnswerWebAppQuery, ApproveChatJoinRequest, BanChatMember, BanChatSenderChat, BotCommand,
    BotCommandScope, BusinessConnectionId, CallbackQueryId, ChatAction, ChatAdministratorRights,
    ChatId, ChatJoinRequestQueryId, ChatPermissions, ChatTarget, Close, CloseForumTopic,
    CloseGeneralForumTopic, ConvertGiftToStars, CopyMessage, CopyMessages, CreateChatInviteLink,
    CreateChatSubscriptionInviteLink, CreateForumTopic, CustomEmojiId, DeclineChatJoinRequest,
    DeleteBusinessMessages, DeleteChatPhoto, DeleteChatStickerSet, DeleteForumTopic,
    DeleteMyCommands, DeleteStory, DiceEmoji, EditChatInviteLink, EditChatSubscriptionInviteLink,
    EditForumTopic, EditGeneralForumTopic, EditStory, EphemeralMessageParameters,
    ExportChatInviteLink, FileId, ForwardMessage, ForwardMessages, GetAvailableGifts,
    GetBusinessAccountGifts, GetBusinessAccountStarBalance, GetBusinessConnection, GetChat,
    GetChatAdministrators, GetChatGifts, GetChatMember, GetChatMemberCount, GetChatMenuButton,
    GetFile, GetForumTopicIconStickers, GetManagedBotAccessSettings, GetManagedBotToken, GetMe,
    GetMyCommands, GetMyDefaultAdministratorRights, GetMyDescription, GetMyName,
    GetMyShortDescription, GetUserChatBoosts, GetUserGifts, GetUserPersonalChatMessages,
    GetUserProfileAudios, GetUserProfilePhotos, GiftId, GiftPremiumSubscription, GuestQueryId,
    HideGeneralForumTopic, InlineKeyboardMarkup, InlineQueryResult, InputChecklist, InputFile,
    InputPaidMedia, InputPollMedia, InputPollOption, InputProfilePhoto, InputStoryContent,
    JoinRequestVerdict, KeyboardButton, LeaveChat, LinkPreviewOptions, LogOut, MediaGroupItem,
    MenuButton, MessageEffectId, MessageEntity, MessageId, OwnedGiftId, ParseMode, PinChatMessage,
    PollType, PostStory, PromoteChatMember, ReactionType, ReadBusinessMessage,
    RemoveBusinessAccountProfilePhoto, RemoveChatVerification, RemoveMyProfilePhoto,
    RemoveUserVerification, ReopenForumTopic, ReopenGeneralForumTopic, ReplaceManagedBotToken,
    ReplyMarkup, ReplyParameters, RepostStory, RestrictChatMember, RevokeChatInviteLink,
    SavePreparedInlineMessage, SavePreparedKeyboardButton, SendAnimation, SendAudio,
    SendChatAction, SendChatJoinRequestWebApp, SendChecklist, SendContact, SendDice, SendDocument,
    SendGift, SendLivePhoto, SendLocation, SendMediaGroup, SendMessage, SendMessageDraft,
    SendPaidMedia, SendPhoto, SendPoll, SendVenue, SendVideo, SendVideoNote, SendVoice,
    SetBusinessAccountBio, SetBusinessAccountGiftSettings, SetBusinessAccountName,
    SetBusinessAccountProfilePhoto, SetBusinessAccountUsername, SetChatAdministratorCustomTitle,
    SetChatDescription, SetChatMemberTag, SetChatMenuButton, SetChatPermissions, SetChatPhoto,
    SetChatStickerSet, SetChatTitle, SetManagedBotAccessSettings, SetMessageReaction,
    SetMyCommands, SetMyDefaultAdministratorRights, SetMyDescription, SetMyName, SetMyProfilePhoto,
    SetMyShortDescription, SetUserEmojiStatus, StoryArea, StoryId, SuggestedPostParameters,
    ThreadId, TopicId, TransferBusinessAccountStars, TransferGift, UnbanChatMember,
    UnbanChatSenderChat, UnhideGeneralForumTopic, UnixTime, UnpinAllChatMessages,
    UnpinAllForumTopicMessages, UnpinAllGeneralForumTopicMessages, UnpinChatMessage, UpgradeGift,
    UserId, VerifyChat, VerifyUser,
};
use crate::client::{Bot, Call};

impl Bot {
    /// Returns the bot itself; a simple test of the token.
    ///
    /// [`getMe` at Telegram](https://core.telegram.org/bots/api#getme)
    pub fn get_me(&self) -> Call<GetMe> {
        self.call(GetMe::new())
    }

    /// Logs the bot out of the cloud Bot API server, before it moves to a local one.
    ///
    /// [`logOut` at Telegram](https://core.telegram.org/bots/api#logout)
    pub fn log_out(&self) -> Call<LogOut> {
        self.call(LogOut::new())
    }

    /// Closes the bot's session on a local server, before it moves to another one.
    ///
    /// [`close` at Telegram](https://core.telegram.org/bots/api#close)
    pub fn close(&self) -> Call<Close> {
        self.call(Close::new())
    }

    /// Sends a text message.
    ///
    /// [`sendMessage` at Telegram](https://core.telegram.org/bots/api#sendmessage)
    pub fn send_message(
        &self,
        chat_id: impl Into<ChatTarget>,
        text: impl Into<String>,
    ) -> Call<SendMessage> {
        self.call(SendMessage::new(chat_id, text))
    }

    /// Forwards a message; service messages and protected content are refused.
    ///
    /// [`forwardMessage` at Telegram](https://core.telegram.org/bots/api#forwardmessage)
    pub fn forward_message(
        &self,
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> Call<ForwardMessage> {
        self.call(ForwardMessage::new(chat_id, from_chat_id, message_id))
    }

    /// Forwards several messages, keeping albums together; skips those it cannot forward.
    ///
    /// [`forwardMessages` at Telegram](https://core.telegram.org/bots/api#forwardmessages)
    pub fn forward_messages(
        &self,
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> Call<ForwardMessages> {
        self.call(ForwardMessages::new(chat_id, from_chat_id, message_ids))
    }

    /// Sends a copy of a message, without a link to the original.
    ///
    /// [`copyMessage` at Telegram](https://core.telegram.org/bots/api#copymessage)
    pub fn copy_message(
        &self,
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> Call<CopyMessage> {
        self.call(CopyMessage::new(chat_id, from_chat_id, message_id))
    }

    /// Sends copies of several messages, keeping albums together; skips those it cannot copy.
    ///
    /// [`copyMessages` at Telegram](https://core.telegram.org/bots/api#copymessages)
    pub fn copy_messages(
        &self,
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> Call<CopyMessages> {
        self.call(CopyMessages::new(chat_id, from_chat_id, message_ids))
    }

    /// Sends a photo.
    ///
    /// [`sendPhoto` at Telegram](https://core.telegram.org/bots/api#sendphoto)
    pub fn send_photo(
        &self,
        chat_id: impl Into<ChatTarget>,
        photo: impl Into<InputFile>,
    ) -> Call<SendPhoto> {
        self.call(SendPhoto::new(chat_id, photo))
    }

    /// Sends a live photo: a still picture with a short video.
    ///
    /// [`sendLivePhoto` at Telegram](https://core.telegram.org/bots/api#sendlivephoto)
    pub fn send_live_photo(
        &self,
        chat_id: impl Into<ChatTarget>,
        live_photo: impl Into<InputFile>,
        photo: impl Into<InputFile>,
    ) -> Call<SendLivePhoto> {
        self.call(SendLivePhoto::new(chat_id, live_photo, photo))
    }

    /// Sends a music file, shown in the music player.
    ///
    /// [`sendAudio` at Telegram](https://core.telegram.org/bots/api#sendaudio)
    pub fn send_audio(
        &self,
        chat_id: impl Into<ChatTarget>,
        audio: impl Into<InputFile>,
    ) -> Call<SendAudio> {
        self.call(SendAudio::new(chat_id, audio))
    }

    /// Sends a file of any kind.
    ///
    /// [`sendDocument` at Telegram](https://core.telegram.org/bots/api#senddocument)
    pub fn send_document(
        &self,
        chat_id: impl Into<ChatTarget>,
        document: impl Into<InputFile>,
    ) -> Call<SendDocument> {
        self.call(SendDocument::new(chat_id, document))
    }

    /// Sends a video.
    ///
    /// [`sendVideo` at Telegram](https://core.telegram.org/bots/api#sendvideo)
    pub fn send_video(
        &self,
        chat_id: impl Into<ChatTarget>,
        video: impl Into<InputFile>,
    ) -> Call<SendVideo> {
        self.call(SendVideo::new(chat_id, video))
    }

    /// Sends a GIF or a soundless video.
    ///
    /// [`sendAnimation` at Telegram](https://core.telegram.org/bots/api#sendanimation)
    pub fn send_animation(
        &self,
        chat_id: impl Into<ChatTarget>,
        animation: impl Into<InputFile>,
    ) -> Call<SendAnimation> {
        self.call(SendAnimation::new(chat_id, animation))
    }

    /// Sends a recording, shown as a voice message.
    ///
    /// [`sendVoice` at Telegram](https://core.telegram.org/bots/api#sendvoice)
    pub fn send_voice(
        &self,
        chat_id: impl Into<ChatTarget>,
        voice: impl Into<InputFile>,
    ) -> Call<SendVoice> {
        self.call(SendVoice::new(chat_id, voice))
    }

    /// Sends a round video message.
    ///
    /// [`sendVideoNote` at Telegram](https://core.telegram.org/bots/api#sendvideonote)
    pub fn send_video_note(
        &self,
        chat_id: impl Into<ChatTarget>,
        video_note: impl Into<InputFile>,
    ) -> Call<SendVideoNote> {
        self.call(SendVideoNote::new(chat_id, video_note))
    }

    /// Sends media that users pay Stars to see.
    ///
    /// [`sendPaidMedia` at Telegram](https://core.telegram.org/bots/api#sendpaidmedia)
    pub fn send_paid_media(
        &self,
        chat_id: impl Into<ChatTarget>,
        star_count: i64,
        media: impl IntoIterator<Item = impl Into<InputPaidMedia>>,
    ) -> Call<SendPaidMedia> {
        self.call(SendPaidMedia::new(chat_id, star_count, media))
    }

    /// Sends photos, videos, files or music as one album.
    ///
    /// [`sendMediaGroup` at Telegram](https://core.telegram.org/bots/api#sendmediagroup)
    pub fn send_media_group(
        &self,
        chat_id: impl Into<ChatTarget>,
        media: impl IntoIterator<Item = impl Into<MediaGroupItem>>,
    ) -> Call<SendMediaGroup> {
        self.call(SendMediaGroup::new(chat_id, media))
    }

    /// Sends a point on the map.
    ///
    /// [`sendLocation` at Telegram](https://core.telegram.org/bots/api#sendlocation)
    pub fn send_location(
        &self,
        chat_id: impl Into<ChatTarget>,
        latitude: f64,
        longitude: f64,
    ) -> Call<SendLocation> {
        self.call(SendLocation::new(chat_id, latitude, longitude))
    }

    /// Sends a place with a name and an address.
    ///
    /// [`sendVenue` at Telegram](https://core.telegram.org/bots/api#sendvenue)
    pub fn send_venue(
        &self,
        chat_id: impl Into<ChatTarget>,
        latitude: f64,
        longitude: f64,
        title: impl Into<String>,
        address: impl Into<String>,
    ) -> Call<SendVenue> {
        self.call(SendVenue::new(chat_id, latitude, longitude, title, address))
    }

    /// Sends a contact with a phone number.
    ///
    /// [`sendContact` at Telegram](https://core.telegram.org/bots/api#sendcontact)
    pub fn send_contact(
        &self,
        chat_id: impl Into<ChatTarget>,
        phone_number: impl Into<String>,
        first_name: impl Into<String>,
    ) -> Call<SendContact> {
        self.call(SendContact::new(chat_id, phone_number, first_name))
    }

    /// Sends a poll or a quiz.
    ///
    /// [`sendPoll` at Telegram](https://core.telegram.org/bots/api#sendpoll)
    pub fn send_poll(
        &self,
        chat_id: impl Into<ChatTarget>,
        question: impl Into<String>,
        options: impl IntoIterator<Item = InputPollOption>,
    ) -> Call<SendPoll> {
        self.call(SendPoll::new(chat_id, question, options))
    }

    /// Sends a checklist on behalf of a business account.
    ///
    /// [`sendChecklist` at Telegram](https://core.telegram.org/bots/api#sendchecklist)
    pub fn send_checklist(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        chat_id: impl Into<ChatTarget>,
        checklist: InputChecklist,
    ) -> Call<SendChecklist> {
        self.call(SendChecklist::new(
            business_connection_id,
            chat_id,
            checklist,
        ))
    }

    /// Sends an animated emoji with a random value.
    ///
    /// [`sendDice` at Telegram](https://core.telegram.org/bots/api#senddice)
    pub fn send_dice(&self, chat_id: impl Into<ChatTarget>) -> Call<SendDice> {
        self.call(SendDice::new(chat_id))
    }

    /// Shows a user a text that is still being written.
    ///
    /// [`sendMessageDraft` at Telegram](https://core.telegram.org/bots/api#sendmessagedraft)
    pub fn send_message_draft(
        &self,
        chat_id: impl Into<ChatId>,
        draft_id: i64,
    ) -> Call<SendMessageDraft> {
        self.call(SendMessageDraft::new(chat_id, draft_id))
    }

    /// Shows that the bot is typing, uploading or the like, for a few seconds.
    ///
    /// [`sendChatAction` at Telegram](https://core.telegram.org/bots/api#sendchataction)
    pub fn send_chat_action(
        &self,
        chat_id: impl Into<ChatTarget>,
        action: impl Into<ChatAction>,
    ) -> Call<SendChatAction> {
        self.call(SendChatAction::new(chat_id, action))
    }

    /// Changes the bot's reaction to a message.
    ///
    /// [`setMessageReaction` at Telegram](https://core.telegram.org/bots/api#setmessagereaction)
    pub fn set_message_reaction(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> Call<SetMessageReaction> {
        self.call(SetMessageReaction::new(chat_id, message_id))
    }

    /// Returns profile photos of a user.
    ///
    /// [`getUserProfilePhotos` at Telegram](https://core.telegram.org/bots/api#getuserprofilephotos)
    pub fn get_user_profile_photos(
        &self,
        user_id: impl Into<UserId>,
    ) -> Call<GetUserProfilePhotos> {
        self.call(GetUserProfilePhotos::new(user_id))
    }

    /// Returns the music in the profile of a user.
    ///
    /// [`getUserProfileAudios` at Telegram](https://core.telegram.org/bots/api#getuserprofileaudios)
    pub fn get_user_profile_audios(
        &self,
        user_id: impl Into<UserId>,
    ) -> Call<GetUserProfileAudios> {
        self.call(GetUserProfileAudios::new(user_id))
    }

    /// Changes the emoji status of a user who allowed it in a Mini App.
    ///
    /// [`setUserEmojiStatus` at Telegram](https://core.telegram.org/bots/api#setuseremojistatus)
    pub fn set_user_emoji_status(&self, user_id: impl Into<UserId>) -> Call<SetUserEmojiStatus> {
        self.call(SetUserEmojiStatus::new(user_id))
    }

    /// Returns what is needed to download a file; the path is good for at least an hour.
    ///
    /// [`getFile` at Telegram](https://core.telegram.org/bots/api#getfile)
    pub fn get_file(&self, file_id: impl Into<FileId>) -> Call<GetFile> {
        self.call(GetFile::new(file_id))
    }

    /// Bans a user from a chat; the bot needs the `can_restrict_members` right.
    ///
    /// [`banChatMember` at Telegram](https://core.telegram.org/bots/api#banchatmember)
    pub fn ban_chat_member(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> Call<BanChatMember> {
        self.call(BanChatMember::new(chat_id, user_id))
    }

    /// Lifts a ban, without bringing the user back; the bot must be an administrator.
    ///
    /// [`unbanChatMember` at Telegram](https://core.telegram.org/bots/api#unbanchatmember)
    pub fn unban_chat_member(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> Call<UnbanChatMember> {
        self.call(UnbanChatMember::new(chat_id, user_id))
    }

    /// Changes what a user may do in a supergroup; needs the `can_restrict_members` right.
    ///
    /// [`restrictChatMember` at Telegram](https://core.telegram.org/bots/api#restrictchatmember)
    pub fn restrict_chat_member(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
        permissions: ChatPermissions,
    ) -> Call<RestrictChatMember> {
        self.call(RestrictChatMember::new(chat_id, user_id, permissions))
    }

    /// Changes a user's administrator rights; the bot needs `can_promote_members`. All false demotes.
    ///
    /// [`promoteChatMember` at Telegram](https://core.telegram.org/bots/api#promotechatmember)
    pub fn promote_chat_member(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> Call<PromoteChatMember> {
        self.call(PromoteChatMember::new(chat_id, user_id))
    }

    /// Changes the title of an administrator whom the bot promoted.
    ///
    /// [`setChatAdministratorCustomTitle` at
    /// Telegram](https://core.telegram.org/bots/api#setchatadministratorcustomtitle)
    pub fn set_chat_administrator_custom_title(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
        custom_title: impl Into<String>,
    ) -> Call<SetChatAdministratorCustomTitle> {
        self.call(SetChatAdministratorCustomTitle::new(
            chat_id,
            user_id,
            custom_title,
        ))
    }

    /// Changes the tag of a member; the bot needs the `can_manage_tags` right.
    ///
    /// [`setChatMemberTag` at Telegram](https://core.telegram.org/bots/api#setchatmembertag)
    pub fn set_chat_member_tag(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> Call<SetChatMemberTag> {
        self.call(SetChatMemberTag::new(chat_id, user_id))
    }

    /// Bans a channel from writing in a chat; the bot needs `can_restrict_members`.
    ///
    /// [`banChatSenderChat` at Telegram](https://core.telegram.org/bots/api#banchatsenderchat)
    pub fn ban_chat_sender_chat(
        &self,
        chat_id: impl Into<ChatTarget>,
        sender_chat_id: impl Into<ChatId>,
    ) -> Call<BanChatSenderChat> {
        self.call(BanChatSenderChat::new(chat_id, sender_chat_id))
    }

    /// Lifts the ban of a channel; the bot needs the `can_restrict_members` right.
    ///
    /// [`unbanChatSenderChat` at Telegram](https://core.telegram.org/bots/api#unbanchatsenderchat)
    pub fn unban_chat_sender_chat(
        &self,
        chat_id: impl Into<ChatTarget>,
        sender_chat_id: impl Into<ChatId>,
    ) -> Call<UnbanChatSenderChat> {
        self.call(UnbanChatSenderChat::new(chat_id, sender_chat_id))
    }

    /// Changes what all members may do; the bot needs `can_restrict_members`.
    ///
    /// [`setChatPermissions` at Telegram](https://core.telegram.org/bots/api#setchatpermissions)
    pub fn set_chat_permissions(
        &self,
        chat_id: impl Into<ChatTarget>,
        permissions: ChatPermissions,
    ) -> Call<SetChatPermissions> {
        self.call(SetChatPermissions::new(chat_id, permissions))
    }

    /// Makes a new primary invite link and revokes the old one; needs `can_invite_users`.
    ///
    /// [`exportChatInviteLink` at Telegram](https://core.telegram.org/bots/api#exportchatinvitelink)
    pub fn export_chat_invite_link(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> Call<ExportChatInviteLink> {
        self.call(ExportChatInviteLink::new(chat_id))
    }

    /// Makes an additional invite link; the bot needs the `can_invite_users` right.
    ///
    /// [`createChatInviteLink` at Telegram](https://core.telegram.org/bots/api#createchatinvitelink)
    pub fn create_chat_invite_link(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> Call<CreateChatInviteLink> {
        self.call(CreateChatInviteLink::new(chat_id))
    }

    /// Changes an invite link the bot made; needs the `can_invite_users` right.
    ///
    /// [`editChatInviteLink` at Telegram](https://core.telegram.org/bots/api#editchatinvitelink)
    pub fn edit_chat_invite_link(
        &self,
        chat_id: impl Into<ChatTarget>,
        invite_link: impl Into<String>,
    ) -> Call<EditChatInviteLink> {
        self.call(EditChatInviteLink::new(chat_id, invite_link))
    }

    /// Makes a link to a paid channel subscription; needs `can_invite_users`.
    ///
    /// [`createChatSubscriptionInviteLink` at
    /// Telegram](https://core.telegram.org/bots/api#createchatsubscriptioninvitelink)
    pub fn create_chat_subscription_invite_link(
        &self,
        chat_id: impl Into<ChatTarget>,
        subscription_period: Duration,
        subscription_price: i64,
    ) -> Call<CreateChatSubscriptionInviteLink> {
        self.call(CreateChatSubscriptionInviteLink::new(
            chat_id,
            subscription_period,
            subscription_price,
        ))
    }

    /// Changes a subscription link the bot made; needs the `can_invite_users` right.
    ///
    /// [`editChatSubscriptionInviteLink` at
    /// Telegram](https://core.telegram.org/bots/api#editchatsubscriptioninvitelink)
    pub fn edit_chat_subscription_invite_link(
        &self,
        chat_id: impl Into<ChatTarget>,
        invite_link: impl Into<String>,
    ) -> Call<EditChatSubscriptionInviteLink> {
        self.call(EditChatSubscriptionInviteLink::new(chat_id, invite_link))
    }

    /// Revokes an invite link the bot made; needs the `can_invite_users` right.
    ///
    /// [`revokeChatInviteLink` at Telegram](https://core.telegram.org/bots/api#revokechatinvitelink)
    pub fn revoke_chat_invite_link(
        &self,
        chat_id: impl Into<ChatTarget>,
        invite_link: impl Into<String>,
    ) -> Call<RevokeChatInviteLink> {
        self.call(RevokeChatInviteLink::new(chat_id, invite_link))
    }

    /// Lets a user in who asked to join; the bot needs the `can_invite_users` right.
    ///
    /// [`approveChatJoinRequest` at Telegram](https://core.telegram.org/bots/api#approvechatjoinrequest)
    pub fn approve_chat_join_request(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> Call<ApproveChatJoinRequest> {
        self.call(ApproveChatJoinRequest::new(chat_id, user_id))
    }

    /// Turns down a user who asked to join; the bot needs the `can_invite_users` right.
    ///
    /// [`declineChatJoinRequest` at Telegram](https://core.telegram.org/bots/api#declinechatjoinrequest)
    pub fn decline_chat_join_request(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> Call<DeclineChatJoinRequest> {
        self.call(DeclineChatJoinRequest::new(chat_id, user_id))
    }

    /// Answers a join request query.
    ///
    /// [`answerChatJoinRequestQuery` at Telegram](https://core.telegram.org/bots/api#answerchatjoinrequestquery)
    pub fn answer_chat_join_request_query(
        &self,
        chat_join_request_query_id: impl Into<ChatJoinRequestQueryId>,
        result: impl Into<JoinRequestVerdict>,
    ) -> Call<AnswerChatJoinRequestQuery> {
        self.call(AnswerChatJoinRequestQuery::new(
            chat_join_request_query_id,
            result,
        ))
    }

    /// Shows a Mini App to the user of a join request query.
    ///
    /// [`sendChatJoinRequestWebApp` at Telegram](https://core.telegram.org/bots/api#sendchatjoinrequestwebapp)
    pub fn send_chat_join_request_web_app(
        &self,
        chat_join_request_query_id: impl Into<ChatJoinRequestQueryId>,
        web_app_url: impl Into<String>,
    ) -> Call<SendChatJoinRequestWebApp> {
        self.call(SendChatJoinRequestWebApp::new(
            chat_join_request_query_id,
            web_app_url,
        ))
    }

    /// Changes the photo of a chat; the bot needs the `can_change_info` right.
    ///
    /// [`setChatPhoto` at Telegram](https://core.telegram.org/bots/api#setchatphoto)
    pub fn set_chat_photo(
        &self,
        chat_id: impl Into<ChatTarget>,
        photo: impl Into<InputFile>,
    ) -> Call<SetChatPhoto> {
        self.call(SetChatPhoto::new(chat_id, photo))
    }

    /// Deletes the photo of a chat; the bot needs the `can_change_info` right.
    ///
    /// [`deleteChatPhoto` at Telegram](https://core.telegram.org/bots/api#deletechatphoto)
    pub fn delete_chat_photo(&self, chat_id: impl Into<ChatTarget>) -> Call<DeleteChatPhoto> {
        self.call(DeleteChatPhoto::new(chat_id))
    }

    /// Changes the title of a chat; the bot needs the `can_change_info` right.
    ///
    /// [`setChatTitle` at Telegram](https://core.telegram.org/bots/api#setchattitle)
    pub fn set_chat_title(
        &self,
        chat_id: impl Into<ChatTarget>,
        title: impl Into<String>,
    ) -> Call<SetChatTitle> {
        self.call(SetChatTitle::new(chat_id, title))
    }

    /// Changes the description of a chat; the bot needs the `can_change_info` right.
    ///
    /// [`setChatDescription` at Telegram](https://core.telegram.org/bots/api#setchatdescription)
    pub fn set_chat_description(&self, chat_id: impl Into<ChatTarget>) -> Call<SetChatDescription> {
        self.call(SetChatDescription::new(chat_id))
    }

    /// Pins a message; needs `can_pin_messages`, or `can_edit_messages` in a channel.
    ///
    /// [`pinChatMessage` at Telegram](https://core.telegram.org/bots/api#pinchatmessage)
    pub fn pin_chat_message(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> Call<PinChatMessage> {
        self.call(PinChatMessage::new(chat_id, message_id))
    }

    /// Unpins a message; needs `can_pin_messages`, or `can_edit_messages` in a channel.
    ///
    /// [`unpinChatMessage` at Telegram](https://core.telegram.org/bots/api#unpinchatmessage)
    pub fn unpin_chat_message(&self, chat_id: impl Into<ChatTarget>) -> Call<UnpinChatMessage> {
        self.call(UnpinChatMessage::new(chat_id))
    }

    /// Unpins everything; needs `can_pin_messages`, or `can_edit_messages` in a channel.
    ///
    /// [`unpinAllChatMessages` at Telegram](https://core.telegram.org/bots/api#unpinallchatmessages)
    pub fn unpin_all_chat_messages(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> Call<UnpinAllChatMessages> {
        self.call(UnpinAllChatMessages::new(chat_id))
    }

    /// Leaves a group, supergroup or channel.
    ///
    /// [`leaveChat` at Telegram](https://core.telegram.org/bots/api#leavechat)
    pub fn leave_chat(&self, chat_id: impl Into<ChatTarget>) -> Call<LeaveChat> {
        self.call(LeaveChat::new(chat_id))
    }

    /// Returns all that is known of a chat.
    ///
    /// [`getChat` at Telegram](https://core.telegram.org/bots/api#getchat)
    pub fn get_chat(&self, chat_id: impl Into<ChatTarget>) -> Call<GetChat> {
        self.call(GetChat::new(chat_id))
    }

    /// Returns the administrators of a chat.
    ///
    /// [`getChatAdministrators` at Telegram](https://core.telegram.org/bots/api#getchatadministrators)
    pub fn get_chat_administrators(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> Call<GetChatAdministrators> {
        self.call(GetChatAdministrators::new(chat_id))
    }

    /// Returns the number of members of a chat.
    ///
    /// [`getChatMemberCount` at Telegram](https://core.telegram.org/bots/api#getchatmembercount)
    pub fn get_chat_member_count(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> Call<GetChatMemberCount> {
        self.call(GetChatMemberCount::new(chat_id))
    }

    /// Returns a member of a chat; sure to work for others only if the bot is an administrator.
    ///
    /// [`getChatMember` at Telegram](https://core.telegram.org/bots/api#getchatmember)
    pub fn get_chat_member(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> Call<GetChatMember> {
        self.call(GetChatMember::new(chat_id, user_id))
    }

    /// Returns messages of the channel a user shows in the profile.
    ///
    /// [`getUserPersonalChatMessages` at Telegram](https://core.telegram.org/bots/api#getuserpersonalchatmessages)
    pub fn get_user_personal_chat_messages(
        &self,
        user_id: impl Into<UserId>,
        limit: i64,
    ) -> Call<GetUserPersonalChatMessages> {
        self.call(GetUserPersonalChatMessages::new(user_id, limit))
    }

    /// Sets the sticker set of a supergroup; the bot needs the `can_change_info` right.
    ///
    /// [`setChatStickerSet` at Telegram](https://core.telegram.org/bots/api#setchatstickerset)
    pub fn set_chat_sticker_set(
        &self,
        chat_id: impl Into<ChatTarget>,
        sticker_set_name: impl Into<String>,
    ) -> Call<SetChatStickerSet> {
        self.call(SetChatStickerSet::new(chat_id, sticker_set_name))
    }

    /// Removes the sticker set of a supergroup; needs the `can_change_info` right.
    ///
    /// [`deleteChatStickerSet` at Telegram](https://core.telegram.org/bots/api#deletechatstickerset)
    pub fn delete_chat_sticker_set(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> Call<DeleteChatStickerSet> {
        self.call(DeleteChatStickerSet::new(chat_id))
    }

    /// Returns the custom emoji that can be topic icons.
    ///
    /// [`getForumTopicIconStickers` at Telegram](https://core.telegram.org/bots/api#getforumtopiciconstickers)
    pub fn get_forum_topic_icon_stickers(&self) -> Call<GetForumTopicIconStickers> {
        self.call(GetForumTopicIconStickers::new())
    }

    /// Creates a topic; in a supergroup the bot needs the `can_manage_topics` right.
    ///
    /// [`createForumTopic` at Telegram](https://core.telegram.org/bots/api#createforumtopic)
    pub fn create_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
        name: impl Into<String>,
    ) -> Call<CreateForumTopic> {
        self.call(CreateForumTopic::new(chat_id, name))
    }

    /// Changes a topic; in a supergroup the bot needs `can_manage_topics`, unless it made it.
    ///
    /// [`editForumTopic` at Telegram](https://core.telegram.org/bots/api#editforumtopic)
    pub fn edit_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_thread_id: impl Into<ThreadId>,
    ) -> Call<EditForumTopic> {
        self.call(EditForumTopic::new(chat_id, message_thread_id))
    }

    /// Closes a topic; the bot needs `can_manage_topics`, unless it made it.
    ///
    /// [`closeForumTopic` at Telegram](https://core.telegram.org/bots/api#closeforumtopic)
    pub fn close_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_thread_id: impl Into<ThreadId>,
    ) -> Call<CloseForumTopic> {
        self.call(CloseForumTopic::new(chat_id, message_thread_id))
    }

    /// Opens a closed topic again; the bot needs `can_manage_topics`, unless it made it.
    ///
    /// [`reopenForumTopic` at Telegram](https://core.telegram.org/bots/api#reopenforumtopic)
    pub fn reopen_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_thread_id: impl Into<ThreadId>,
    ) -> Call<ReopenForumTopic> {
        self.call(ReopenForumTopic::new(chat_id, message_thread_id))
    }

    /// Deletes a topic with its messages; needs `can_delete_messages` in a supergroup.
    ///
    /// [`deleteForumTopic` at Telegram](https://core.telegram.org/bots/api#deleteforumtopic)
    pub fn delete_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_thread_id: impl Into<ThreadId>,
    ) -> Call<DeleteForumTopic> {
        self.call(DeleteForumTopic::new(chat_id, message_thread_id))
    }

    /// Unpins every message of a topic; needs `can_pin_messages` in a supergroup.
    ///
    /// [`unpinAllForumTopicMessages` at Telegram](https://core.telegram.org/bots/api#unpinallforumtopicmessages)
    pub fn unpin_all_forum_topic_messages(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_thread_id: impl Into<ThreadId>,
    ) -> Call<UnpinAllForumTopicMessages> {
        self.call(UnpinAllForumTopicMessages::new(chat_id, message_thread_id))
    }

    /// Renames the General topic; the bot needs the `can_manage_topics` right.
    ///
    /// [`editGeneralForumTopic` at Telegram](https://core.telegram.org/bots/api#editgeneralforumtopic)
    pub fn edit_general_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
        name: impl Into<String>,
    ) -> Call<EditGeneralForumTopic> {
        self.call(EditGeneralForumTopic::new(chat_id, name))
    }

    /// Closes the General topic; the bot needs the `can_manage_topics` right.
    ///
    /// [`closeGeneralForumTopic` at Telegram](https://core.telegram.org/bots/api#closegeneralforumtopic)
    pub fn close_general_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> Call<CloseGeneralForumTopic> {
        self.call(CloseGeneralForumTopic::new(chat_id))
    }

    /// Opens the General topic again, and shows it; needs the `can_manage_topics` right.
    ///
    /// [`reopenGeneralForumTopic` at Telegram](https://core.telegram.org/bots/api#reopengeneralforumtopic)
    pub fn reopen_general_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> Call<ReopenGeneralForumTopic> {
        self.call(ReopenGeneralForumTopic::new(chat_id))
    }

    /// Hides the General topic, and closes it; needs the `can_manage_topics` right.
    ///
    /// [`hideGeneralForumTopic` at Telegram](https://core.telegram.org/bots/api#hidegeneralforumtopic)
    pub fn hide_general_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> Call<HideGeneralForumTopic> {
        self.call(HideGeneralForumTopic::new(chat_id))
    }

    /// Shows the hidden General topic; the bot needs the `can_manage_topics` right.
    ///
    /// [`unhideGeneralForumTopic` at Telegram](https://core.telegram.org/bots/api#unhidegeneralforumtopic)
    pub fn unhide_general_forum_topic(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> Call<UnhideGeneralForumTopic> {
        self.call(UnhideGeneralForumTopic::new(chat_id))
    }

    /// Unpins all in the General topic; needs `can_pin_messages`.
    ///
    /// [`unpinAllGeneralForumTopicMessages` at
    /// Telegram](https://core.telegram.org/bots/api#unpinallgeneralforumtopicmessages)
    pub fn unpin_all_general_forum_topic_messages(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> Call<UnpinAllGeneralForumTopicMessages> {
        self.call(UnpinAllGeneralForumTopicMessages::new(chat_id))
    }

    /// Answers the press of an inline button and ends its progress bar.
    ///
    /// [`answerCallbackQuery` at Telegram](https://core.telegram.org/bots/api#answercallbackquery)
    pub fn answer_callback_query(
        &self,
        callback_query_id: impl Into<CallbackQueryId>,
    ) -> Call<AnswerCallbackQuery> {
        self.call(AnswerCallbackQuery::new(callback_query_id))
    }

    /// Answers a message that reached the bot as a guest.
    ///
    /// [`answerGuestQuery` at Telegram](https://core.telegram.org/bots/api#answerguestquery)
    pub fn answer_guest_query(
        &self,
        guest_query_id: impl Into<GuestQueryId>,
        result: impl Into<InlineQueryResult>,
    ) -> Call<AnswerGuestQuery> {
        self.call(AnswerGuestQuery::new(guest_query_id, result))
    }

    /// Returns the boosts a user gave a chat; the bot must be an administrator.
    ///
    /// [`getUserChatBoosts` at Telegram](https://core.telegram.org/bots/api#getuserchatboosts)
    pub fn get_user_chat_boosts(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> Call<GetUserChatBoosts> {
        self.call(GetUserChatBoosts::new(chat_id, user_id))
    }

    /// Returns the bot's connection with a business account.
    ///
    /// [`getBusinessConnection` at Telegram](https://core.telegram.org/bots/api#getbusinessconnection)
    pub fn get_business_connection(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
    ) -> Call<GetBusinessConnection> {
        self.call(GetBusinessConnection::new(business_connection_id))
    }

    /// Returns the token of a bot that this bot manages.
    ///
    /// [`getManagedBotToken` at Telegram](https://core.telegram.org/bots/api#getmanagedbottoken)
    pub fn get_managed_bot_token(&self, user_id: impl Into<UserId>) -> Call<GetManagedBotToken> {
        self.call(GetManagedBotToken::new(user_id))
    }

    /// Revokes the token of a managed bot and returns a new one.
    ///
    /// [`replaceManagedBotToken` at Telegram](https://core.telegram.org/bots/api#replacemanagedbottoken)
    pub fn replace_managed_bot_token(
        &self,
        user_id: impl Into<UserId>,
    ) -> Call<ReplaceManagedBotToken> {
        self.call(ReplaceManagedBotToken::new(user_id))
    }

    /// Returns who may use a managed bot.
    ///
    /// [`getManagedBotAccessSettings` at Telegram](https://core.telegram.org/bots/api#getmanagedbotaccesssettings)
    pub fn get_managed_bot_access_settings(
        &self,
        user_id: impl Into<UserId>,
    ) -> Call<GetManagedBotAccessSettings> {
        self.call(GetManagedBotAccessSettings::new(user_id))
    }

    /// Changes who may use a managed bot.
    ///
    /// [`setManagedBotAccessSettings` at Telegram](https://core.telegram.org/bots/api#setmanagedbotaccesssettings)
    pub fn set_managed_bot_access_settings(
        &self,
        user_id: impl Into<UserId>,
        is_access_restricted: bool,
    ) -> Call<SetManagedBotAccessSettings> {
        self.call(SetManagedBotAccessSettings::new(
            user_id,
            is_access_restricted,
        ))
    }

    /// Sets the list of the bot's commands for a scope and a language.
    ///
    /// [`setMyCommands` at Telegram](https://core.telegram.org/bots/api#setmycommands)
    pub fn set_my_commands(
        &self,
        commands: impl IntoIterator<Item = BotCommand>,
    ) -> Call<SetMyCommands> {
        self.call(SetMyCommands::new(commands))
    }

    /// Deletes the list of commands; users then see that of a wider scope.
    ///
    /// [`deleteMyCommands` at Telegram](https://core.telegram.org/bots/api#deletemycommands)
    pub fn delete_my_commands(&self) -> Call<DeleteMyCommands> {
        self.call(DeleteMyCommands::new())
    }

    /// Returns the list of commands set for a scope and a language.
    ///
    /// [`getMyCommands` at Telegram](https://core.telegram.org/bots/api#getmycommands)
    pub fn get_my_commands(&self) -> Call<GetMyCommands> {
        self.call(GetMyCommands::new())
    }

    /// Changes the name of the bot.
    ///
    /// [`setMyName` at Telegram](https://core.telegram.org/bots/api#setmyname)
    pub fn set_my_name(&self) -> Call<SetMyName> {
        self.call(SetMyName::new())
    }

    /// Returns the name of the bot.
    ///
    /// [`getMyName` at Telegram](https://core.telegram.org/bots/api#getmyname)
    pub fn get_my_name(&self) -> Call<GetMyName> {
        self.call(GetMyName::new())
    }

    /// Changes the text shown in an empty chat with the bot.
    ///
    /// [`setMyDescription` at Telegram](https://core.telegram.org/bots/api#setmydescription)
    pub fn set_my_description(&self) -> Call<SetMyDescription> {
        self.call(SetMyDescription::new())
    }

    /// Returns the text shown in an empty chat with the bot.
    ///
    /// [`getMyDescription` at Telegram](https://core.telegram.org/bots/api#getmydescription)
    pub fn get_my_description(&self) -> Call<GetMyDescription> {
        self.call(GetMyDescription::new())
    }

    /// Changes the text of the bot's profile page.
    ///
    /// [`setMyShortDescription` at Telegram](https://core.telegram.org/bots/api#setmyshortdescription)
    pub fn set_my_short_description(&self) -> Call<SetMyShortDescription> {
        self.call(SetMyShortDescription::new())
    }

    /// Returns the text of the bot's profile page.
    ///
    /// [`getMyShortDescription` at Telegram](https://core.telegram.org/bots/api#getmyshortdescription)
    pub fn get_my_short_description(&self) -> Call<GetMyShortDescription> {
        self.call(GetMyShortDescription::new())
    }

    /// Changes the bot's profile photo.
    ///
    /// [`setMyProfilePhoto` at Telegram](https://core.telegram.org/bots/api#setmyprofilephoto)
    pub fn set_my_profile_photo(
        &self,
        photo: impl Into<InputProfilePhoto>,
    ) -> Call<SetMyProfilePhoto> {
        self.call(SetMyProfilePhoto::new(photo))
    }

    /// Removes the bot's profile photo.
    ///
    /// [`removeMyProfilePhoto` at Telegram](https://core.telegram.org/bots/api#removemyprofilephoto)
    pub fn remove_my_profile_photo(&self) -> Call<RemoveMyProfilePhoto> {
        self.call(RemoveMyProfilePhoto::new())
    }

    /// Changes the menu button of one private chat or of all.
    ///
    /// [`setChatMenuButton` at Telegram](https://core.telegram.org/bots/api#setchatmenubutton)
    pub fn set_chat_menu_button(&self) -> Call<SetChatMenuButton> {
        self.call(SetChatMenuButton::new())
    }

    /// Returns the menu button of one private chat or the one used by default.
    ///
    /// [`getChatMenuButton` at Telegram](https://core.telegram.org/bots/api#getchatmenubutton)
    pub fn get_chat_menu_button(&self) -> Call<GetChatMenuButton> {
        self.call(GetChatMenuButton::new())
    }

    /// Changes the rights the bot asks for when it is added as an administrator.
    ///
    /// [`setMyDefaultAdministratorRights` at
    /// Telegram](https://core.telegram.org/bots/api#setmydefaultadministratorrights)
    pub fn set_my_default_administrator_rights(&self) -> Call<SetMyDefaultAdministratorRights> {
        self.call(SetMyDefaultAdministratorRights::new())
    }

    /// Returns the rights the bot asks for when added as an administrator.
    ///
    /// [`getMyDefaultAdministratorRights` at
    /// Telegram](https://core.telegram.org/bots/api#getmydefaultadministratorrights)
    pub fn get_my_default_administrator_rights(&self) -> Call<GetMyDefaultAdministratorRights> {
        self.call(GetMyDefaultAdministratorRights::new())
    }

    /// Returns the gifts the bot can send.
    ///
    /// [`getAvailableGifts` at Telegram](https://core.telegram.org/bots/api#getavailablegifts)
    pub fn get_available_gifts(&self) -> Call<GetAvailableGifts> {
        self.call(GetAvailableGifts::new())
    }

    /// Sends a gift, paid in Stars by the bot; it cannot be turned back into Stars.
    ///
    /// [`sendGift` at Telegram](https://core.telegram.org/bots/api#sendgift)
    pub fn send_gift(&self, gift_id: impl Into<GiftId>) -> Call<SendGift> {
        self.call(SendGift::new(gift_id))
    }

    /// Gives a user Telegram Premium, paid in Stars by the bot.
    ///
    /// [`giftPremiumSubscription` at Telegram](https://core.telegram.org/bots/api#giftpremiumsubscription)
    pub fn gift_premium_subscription(
        &self,
        user_id: impl Into<UserId>,
        month_count: i64,
        star_count: i64,
    ) -> Call<GiftPremiumSubscription> {
        self.call(GiftPremiumSubscription::new(
            user_id,
            month_count,
            star_count,
        ))
    }

    /// Verifies a user on behalf of the organization the bot stands for.
    ///
    /// [`verifyUser` at Telegram](https://core.telegram.org/bots/api#verifyuser)
    pub fn verify_user(&self, user_id: impl Into<UserId>) -> Call<VerifyUser> {
        self.call(VerifyUser::new(user_id))
    }

    /// Verifies a chat on behalf of the organization the bot stands for.
    ///
    /// [`verifyChat` at Telegram](https://core.telegram.org/bots/api#verifychat)
    pub fn verify_chat(&self, chat_id: impl Into<ChatTarget>) -> Call<VerifyChat> {
        self.call(VerifyChat::new(chat_id))
    }

    /// Takes back the verification of a user.
    ///
    /// [`removeUserVerification` at Telegram](https://core.telegram.org/bots/api#removeuserverification)
    pub fn remove_user_verification(
        &self,
        user_id: impl Into<UserId>,
    ) -> Call<RemoveUserVerification> {
        self.call(RemoveUserVerification::new(user_id))
    }

    /// Takes back the verification of a chat.
    ///
    /// [`removeChatVerification` at Telegram](https://core.telegram.org/bots/api#removechatverification)
    pub fn remove_chat_verification(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> Call<RemoveChatVerification> {
        self.call(RemoveChatVerification::new(chat_id))
    }

    /// Marks a message as read for a business account; needs `can_read_messages`.
    ///
    /// [`readBusinessMessage` at Telegram](https://core.telegram.org/bots/api#readbusinessmessage)
    pub fn read_business_message(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        chat_id: impl Into<ChatId>,
        message_id: impl Into<MessageId>,
    ) -> Call<ReadBusinessMessage> {
        self.call(ReadBusinessMessage::new(
            business_connection_id,
            chat_id,
            message_id,
        ))
    }

    /// Deletes messages for a business account; needs `can_delete_sent_messages` or `can_delete_all_messages`.
    ///
    /// [`deleteBusinessMessages` at Telegram](https://core.telegram.org/bots/api#deletebusinessmessages)
    pub fn delete_business_messages(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> Call<DeleteBusinessMessages> {
        self.call(DeleteBusinessMessages::new(
            business_connection_id,
            message_ids,
        ))
    }

    /// Changes the name of a business account; needs the `can_edit_name` right.
    ///
    /// [`setBusinessAccountName` at Telegram](https://core.telegram.org/bots/api#setbusinessaccountname)
    pub fn set_business_account_name(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        first_name: impl Into<String>,
    ) -> Call<SetBusinessAccountName> {
        self.call(SetBusinessAccountName::new(
            business_connection_id,
            first_name,
        ))
    }

    /// Changes the username of a business account; needs `can_edit_username`.
    ///
    /// [`setBusinessAccountUsername` at Telegram](https://core.telegram.org/bots/api#setbusinessaccountusername)
    pub fn set_business_account_username(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
    ) -> Call<SetBusinessAccountUsername> {
        self.call(SetBusinessAccountUsername::new(business_connection_id))
    }

    /// Changes the bio of a business account; needs the `can_edit_bio` right.
    ///
    /// [`setBusinessAccountBio` at Telegram](https://core.telegram.org/bots/api#setbusinessaccountbio)
    pub fn set_business_account_bio(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
    ) -> Call<SetBusinessAccountBio> {
        self.call(SetBusinessAccountBio::new(business_connection_id))
    }

    /// Changes the photo of a business account; needs `can_edit_profile_photo`.
    ///
    /// [`setBusinessAccountProfilePhoto` at
    /// Telegram](https://core.telegram.org/bots/api#setbusinessaccountprofilephoto)
    pub fn set_business_account_profile_photo(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        photo: impl Into<InputProfilePhoto>,
    ) -> Call<SetBusinessAccountProfilePhoto> {
        self.call(SetBusinessAccountProfilePhoto::new(
            business_connection_id,
            photo,
        ))
    }

    /// Removes the photo of a business account; needs `can_edit_profile_photo`.
    ///
    /// [`removeBusinessAccountProfilePhoto` at
    /// Telegram](https://core.telegram.org/bots/api#removebusinessaccountprofilephoto)
    pub fn remove_business_account_profile_photo(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
    ) -> Call<RemoveBusinessAccountProfilePhoto> {
        self.call(RemoveBusinessAccountProfilePhoto::new(
            business_connection_id,
        ))
    }

    /// Changes how a business account takes gifts; needs `can_change_gift_settings`.
    ///
    /// [`setBusinessAccountGiftSettings` at
    /// Telegram](https://core.telegram.org/bots/api#setbusinessaccountgiftsettings)
    pub fn set_business_account_gift_settings(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        show_gift_button: bool,
        accepted_gift_types: AcceptedGiftTypes,
    ) -> Call<SetBusinessAccountGiftSettings> {
        self.call(SetBusinessAccountGiftSettings::new(
            business_connection_id,
            show_gift_button,
            accepted_gift_types,
        ))
    }

    /// Returns the Stars of a business account; needs `can_view_gifts_and_stars`.
    ///
    /// [`getBusinessAccountStarBalance` at
    /// Telegram](https://core.telegram.org/bots/api#getbusinessaccountstarbalance)
    pub fn get_business_account_star_balance(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
    ) -> Call<GetBusinessAccountStarBalance> {
        self.call(GetBusinessAccountStarBalance::new(business_connection_id))
    }

    /// Moves Stars from a business account to the bot; needs `can_transfer_stars`.
    ///
    /// [`transferBusinessAccountStars` at
    /// Telegram](https://core.telegram.org/bots/api#transferbusinessaccountstars)
    pub fn transfer_business_account_stars(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        star_count: i64,
    ) -> Call<TransferBusinessAccountStars> {
        self.call(TransferBusinessAccountStars::new(
            business_connection_id,
            star_count,
        ))
    }

    /// Returns gifts of a business account; needs the `can_view_gifts_and_stars` right.
    ///
    /// [`getBusinessAccountGifts` at Telegram](https://core.telegram.org/bots/api#getbusinessaccountgifts)
    pub fn get_business_account_gifts(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
    ) -> Call<GetBusinessAccountGifts> {
        self.call(GetBusinessAccountGifts::new(business_connection_id))
    }

    /// Returns the gifts a user has.
    ///
    /// [`getUserGifts` at Telegram](https://core.telegram.org/bots/api#getusergifts)
    pub fn get_user_gifts(&self, user_id: impl Into<UserId>) -> Call<GetUserGifts> {
        self.call(GetUserGifts::new(user_id))
    }

    /// Returns the gifts a chat has.
    ///
    /// [`getChatGifts` at Telegram](https://core.telegram.org/bots/api#getchatgifts)
    pub fn get_chat_gifts(&self, chat_id: impl Into<ChatTarget>) -> Call<GetChatGifts> {
        self.call(GetChatGifts::new(chat_id))
    }

    /// Turns a regular gift of a business account into Stars; needs `can_convert_gifts_to_stars`.
    ///
    /// [`convertGiftToStars` at Telegram](https://core.telegram.org/bots/api#convertgifttostars)
    pub fn convert_gift_to_stars(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        owned_gift_id: impl Into<OwnedGiftId>,
    ) -> Call<ConvertGiftToStars> {
        self.call(ConvertGiftToStars::new(
            business_connection_id,
            owned_gift_id,
        ))
    }

    /// Turns a regular gift into a unique one; needs the `can_transfer_and_upgrade_gifts` right.
    ///
    /// [`upgradeGift` at Telegram](https://core.telegram.org/bots/api#upgradegift)
    pub fn upgrade_gift(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        owned_gift_id: impl Into<OwnedGiftId>,
    ) -> Call<UpgradeGift> {
        self.call(UpgradeGift::new(business_connection_id, owned_gift_id))
    }

    /// Gives a unique gift to another owner; needs the `can_transfer_and_upgrade_gifts` right.
    ///
    /// [`transferGift` at Telegram](https://core.telegram.org/bots/api#transfergift)
    pub fn transfer_gift(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        owned_gift_id: impl Into<OwnedGiftId>,
        new_owner_chat_id: impl Into<ChatId>,
    ) -> Call<TransferGift> {
        self.call(TransferGift::new(
            business_connection_id,
            owned_gift_id,
            new_owner_chat_id,
        ))
    }

    /// Posts a story for a business account; needs the `can_manage_stories` right.
    ///
    /// [`postStory` at Telegram](https://core.telegram.org/bots/api#poststory)
    pub fn post_story(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        content: impl Into<InputStoryContent>,
        active_period: Duration,
    ) -> Call<PostStory> {
        self.call(PostStory::new(
            business_connection_id,
            content,
            active_period,
        ))
    }

    /// Posts a story again for another business account; needs `can_manage_stories` for both.
    ///
    /// [`repostStory` at Telegram](https://core.telegram.org/bots/api#repoststory)
    pub fn repost_story(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        from_chat_id: impl Into<ChatId>,
        from_story_id: impl Into<StoryId>,
        active_period: Duration,
    ) -> Call<RepostStory> {
        self.call(RepostStory::new(
            business_connection_id,
            from_chat_id,
            from_story_id,
            active_period,
        ))
    }

    /// Changes a story the bot posted for a business account; needs `can_manage_stories`.
    ///
    /// [`editStory` at Telegram](https://core.telegram.org/bots/api#editstory)
    pub fn edit_story(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        story_id: impl Into<StoryId>,
        content: impl Into<InputStoryContent>,
    ) -> Call<EditStory> {
        self.call(EditStory::new(business_connection_id, story_id, content))
    }

    /// Deletes a story the bot posted for a business account; needs `can_manage_stories`.
    ///
    /// [`deleteStory` at Telegram](https://core.telegram.org/bots/api#deletestory)
    pub fn delete_story(
        &self,
        business_connection_id: impl Into<BusinessConnectionId>,
        story_id: impl Into<StoryId>,
    ) -> Call<DeleteStory> {
        self.call(DeleteStory::new(business_connection_id, story_id))
    }

    /// Sends a message for a user of a Mini App to the chat the query came from.
    ///
    /// [`answerWebAppQuery` at Telegram](https://core.telegram.org/bots/api#answerwebappquery)
    pub fn answer_web_app_query(
        &self,
        web_app_query_id: impl Into<String>,
        result: impl Into<InlineQueryResult>,
    ) -> Call<AnswerWebAppQuery> {
        self.call(AnswerWebAppQuery::new(web_app_query_id, result))
    }

    /// Stores a message that a user of a Mini App can then send.
    ///
    /// [`savePreparedInlineMessage` at Telegram](https://core.telegram.org/bots/api#savepreparedinlinemessage)
    pub fn save_prepared_inline_message(
        &self,
        user_id: impl Into<UserId>,
        result: impl Into<InlineQueryResult>,
    ) -> Call<SavePreparedInlineMessage> {
        self.call(SavePreparedInlineMessage::new(user_id, result))
    }

    /// Stores a button that a user of a Mini App can then use.
    ///
    /// [`savePreparedKeyboardButton` at Telegram](https://core.telegram.org/bots/api#savepreparedkeyboardbutton)
    pub fn save_prepared_keyboard_button(
        &self,
        user_id: impl Into<UserId>,
        button: KeyboardButton,
    ) -> Call<SavePreparedKeyboardButton> {
        self.call(SavePreparedKeyboardButton::new(user_id, button))
    }
}

impl Call<SendMessage> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.method.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the text as ranges, in place of `parse_mode`.
    pub fn entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.entities = Some(value.into_iter().collect());
        self
    }

    /// How links in the text are previewed.
    pub fn link_preview_options(mut self, value: LinkPreviewOptions) -> Self {
        self.method.link_preview_options = Some(Box::new(value));
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<ForwardMessage> {
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// New moment at which the video starts playing.
    pub fn video_start_timestamp(mut self, value: Duration) -> Self {
        self.method.video_start_timestamp = Some(value);
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving the forwarded message.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }
}

impl Call<ForwardMessages> {
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }
}

impl Call<CopyMessage> {
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// New moment at which the video starts playing.
    pub fn video_start_timestamp(mut self, value: Duration) -> Self {
        self.method.video_start_timestamp = Some(value);
        self
    }

    /// New caption of the media; without it the original one is kept.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.method.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the new caption above the media; ignored without one.
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.method.show_caption_above_media = Some(value);
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<CopyMessages> {
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Copies without the captions.
    pub fn remove_caption(mut self, value: bool) -> Self {
        self.method.remove_caption = Some(value);
        self
    }
}

impl Call<SendPhoto> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.method.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// 0 to 1024 characters.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.method.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.method.show_caption_above_media = Some(value);
        self
    }

    /// Covers the media until it is tapped.
    pub fn has_spoiler(mut self, value: bool) -> Self {
        self.method.has_spoiler = Some(value);
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendLivePhoto> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.method.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// 0 to 1024 characters.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.method.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.method.show_caption_above_media = Some(value);
        self
    }

    /// Covers the media until it is tapped.
    pub fn has_spoiler(mut self, value: bool) -> Self {
        self.method.has_spoiler = Some(value);
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendAudio> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.method.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// 0 to 1024 characters.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.method.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Telegram counts it in seconds.
    pub fn duration(mut self, value: Duration) -> Self {
        self.method.duration = Some(value);
        self
    }

    /// Who plays the track.
    pub fn performer(mut self, value: impl Into<String>) -> Self {
        self.method.performer = Some(value.into());
        self
    }

    /// Name of the track.
    pub fn title(mut self, value: impl Into<String>) -> Self {
        self.method.title = Some(value.into());
        self
    }

    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.method.thumbnail = Some(value.into());
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendDocument> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.method.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.method.thumbnail = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.method.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Keeps an upload a plain file, whatever it contains.
    pub fn disable_content_type_detection(mut self, value: bool) -> Self {
        self.method.disable_content_type_detection = Some(value);
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendVideo> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.method.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// Telegram counts it in seconds.
    pub fn duration(mut self, value: Duration) -> Self {
        self.method.duration = Some(value);
        self
    }

    /// Sets `width`.
    pub fn width(mut self, value: i64) -> Self {
        self.method.width = Some(value);
        self
    }

    /// Sets `height`.
    pub fn height(mut self, value: i64) -> Self {
        self.method.height = Some(value);
        self
    }

    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.method.thumbnail = Some(value.into());
        self
    }

    /// Picture shown in the message; a file, a known `file_id`, or a URL.
    pub fn cover(mut self, value: impl Into<InputFile>) -> Self {
        self.method.cover = Some(value.into());
        self
    }

    /// Moment at which the video starts playing.
    pub fn start_timestamp(mut self, value: Duration) -> Self {
        self.method.start_timestamp = Some(value);
        self
    }

    /// 0 to 1024 characters.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.method.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.method.show_caption_above_media = Some(value);
        self
    }

    /// Covers the media until it is tapped.
    pub fn has_spoiler(mut self, value: bool) -> Self {
        self.method.has_spoiler = Some(value);
        self
    }

    /// The uploaded file can be played while it loads.
    pub fn supports_streaming(mut self, value: bool) -> Self {
        self.method.supports_streaming = Some(value);
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendAnimation> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.method.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// Telegram counts it in seconds.
    pub fn duration(mut self, value: Duration) -> Self {
        self.method.duration = Some(value);
        self
    }

    /// Sets `width`.
    pub fn width(mut self, value: i64) -> Self {
        self.method.width = Some(value);
        self
    }

    /// Sets `height`.
    pub fn height(mut self, value: i64) -> Self {
        self.method.height = Some(value);
        self
    }

    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.method.thumbnail = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.method.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.method.show_caption_above_media = Some(value);
        self
    }

    /// Covers the media until it is tapped.
    pub fn has_spoiler(mut self, value: bool) -> Self {
        self.method.has_spoiler = Some(value);
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendVoice> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.method.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// 0 to 1024 characters.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.method.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Telegram counts it in seconds.
    pub fn duration(mut self, value: Duration) -> Self {
        self.method.duration = Some(value);
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendVideoNote> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.method.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// Telegram counts it in seconds.
    pub fn duration(mut self, value: Duration) -> Self {
        self.method.duration = Some(value);
        self
    }

    /// Width and height of the video.
    pub fn length(mut self, value: i64) -> Self {
        self.method.length = Some(value);
        self
    }

    /// Preview image; must be a new upload, a known `file_id` is not accepted.
    pub fn thumbnail(mut self, value: impl Into<InputFile>) -> Self {
        self.method.thumbnail = Some(value.into());
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendPaidMedia> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// For the bot only: comes back with the purchase, users do not see it.
    pub fn payload(mut self, value: impl Into<String>) -> Self {
        self.method.payload = Some(value.into());
        self
    }

    /// 0 to 1024 characters.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.method.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Puts the caption above the media, not below.
    pub fn show_caption_above_media(mut self, value: bool) -> Self {
        self.method.show_caption_above_media = Some(value);
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendMediaGroup> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }
}

impl Call<SendLocation> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.method.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// Radius of uncertainty of the location.
    pub fn horizontal_accuracy(mut self, value: f64) -> Self {
        self.method.horizontal_accuracy = Some(value);
        self
    }

    /// How long it can be updated; `0x7FFFFFFF` means without end.
    pub fn live_period(mut self, value: Duration) -> Self {
        self.method.live_period = Some(value);
        self
    }

    /// Direction of movement, for live locations.
    pub fn heading(mut self, value: i64) -> Self {
        self.method.heading = Some(value);
        self
    }

    /// Distance to another member at which a live location raises an alert.
    pub fn proximity_alert_radius(mut self, value: i64) -> Self {
        self.method.proximity_alert_radius = Some(value);
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendVenue> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.method.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// Id of the place at Foursquare.
    pub fn foursquare_id(mut self, value: impl Into<String>) -> Self {
        self.method.foursquare_id = Some(value.into());
        self
    }

    /// Kind of place, as Foursquare names it.
    pub fn foursquare_type(mut self, value: impl Into<String>) -> Self {
        self.method.foursquare_type = Some(value.into());
        self
    }

    /// Id of the place at Google Places.
    pub fn google_place_id(mut self, value: impl Into<String>) -> Self {
        self.method.google_place_id = Some(value.into());
        self
    }

    /// Kind of place, as Google Places names it.
    pub fn google_place_type(mut self, value: impl Into<String>) -> Self {
        self.method.google_place_type = Some(value.into());
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendContact> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Makes the message ephemeral: only one user sees it.
    pub fn ephemeral_message_parameters(mut self, value: EphemeralMessageParameters) -> Self {
        self.method.ephemeral_message_parameters = Some(Box::new(value));
        self
    }

    /// Sets `last_name`.
    pub fn last_name(mut self, value: impl Into<String>) -> Self {
        self.method.last_name = Some(value.into());
        self
    }

    /// More about the contact, as a vCard.
    pub fn vcard(mut self, value: impl Into<String>) -> Self {
        self.method.vcard = Some(value.into());
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendPoll> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Markup language of the question; only custom emoji are allowed.
    pub fn question_parse_mode(mut self, value: ParseMode) -> Self {
        self.method.question_parse_mode = Some(value);
        self
    }

    /// Formatting of the question, in place of `question_parse_mode`.
    pub fn question_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.question_entities = Some(value.into_iter().collect());
        self
    }

    /// Hides who voted for what.
    pub fn is_anonymous(mut self, value: bool) -> Self {
        self.method.is_anonymous = Some(value);
        self
    }

    /// Quizzes have right answers, regular polls do not.
    pub fn kind(mut self, value: impl Into<PollType>) -> Self {
        self.method.kind = Some(value.into());
        self
    }

    /// Default: `false`.
    pub fn allows_multiple_answers(mut self, value: bool) -> Self {
        self.method.allows_multiple_answers = Some(value);
        self
    }

    /// Voters can change their choice.
    pub fn allows_revoting(mut self, value: bool) -> Self {
        self.method.allows_revoting = Some(value);
        self
    }

    /// Shows the options in random order.
    pub fn shuffle_options(mut self, value: bool) -> Self {
        self.method.shuffle_options = Some(value);
        self
    }

    /// Users can add options of their own.
    pub fn allow_adding_options(mut self, value: bool) -> Self {
        self.method.allow_adding_options = Some(value);
        self
    }

    /// Shows results only once the poll is closed.
    pub fn hide_results_until_closes(mut self, value: bool) -> Self {
        self.method.hide_results_until_closes = Some(value);
        self
    }

    /// Only members of the chat can vote.
    pub fn members_only(mut self, value: bool) -> Self {
        self.method.members_only = Some(value);
        self
    }

    /// Only users from these countries can vote; two-letter codes.
    pub fn country_codes(mut self, value: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.method.country_codes = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Right answers, by index from zero; for quizzes.
    pub fn correct_option_ids(mut self, value: impl IntoIterator<Item = i64>) -> Self {
        self.method.correct_option_ids = Some(value.into_iter().collect());
        self
    }

    /// Shown for a wrong answer or on the lamp icon; for quizzes.
    pub fn explanation(mut self, value: impl Into<String>) -> Self {
        self.method.explanation = Some(value.into());
        self
    }

    /// Markup language of the explanation.
    pub fn explanation_parse_mode(mut self, value: ParseMode) -> Self {
        self.method.explanation_parse_mode = Some(value);
        self
    }

    /// Formatting of the explanation, in place of `explanation_parse_mode`.
    pub fn explanation_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.explanation_entities = Some(value.into_iter().collect());
        self
    }

    /// Media shown with the explanation.
    pub fn explanation_media(mut self, value: impl Into<InputPollMedia>) -> Self {
        self.method.explanation_media = Some(value.into());
        self
    }

    /// How long the poll stays open; excludes `close_date`.
    pub fn open_period(mut self, value: Duration) -> Self {
        self.method.open_period = Some(value);
        self
    }

    /// When the poll closes; excludes `open_period`.
    pub fn close_date(mut self, value: impl Into<UnixTime>) -> Self {
        self.method.close_date = Some(value.into());
        self
    }

    /// Sends the poll closed at once, as a preview.
    pub fn is_closed(mut self, value: bool) -> Self {
        self.method.is_closed = Some(value);
        self
    }

    /// Text that goes with the poll.
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.method.description = Some(value.into());
        self
    }

    /// Markup language of the description.
    pub fn description_parse_mode(mut self, value: ParseMode) -> Self {
        self.method.description_parse_mode = Some(value);
        self
    }

    /// Formatting of the description, in place of `description_parse_mode`.
    pub fn description_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.description_entities = Some(value.into_iter().collect());
        self
    }

    /// Media shown with the poll.
    pub fn media(mut self, value: impl Into<InputPollMedia>) -> Self {
        self.method.media = Some(value.into());
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendChecklist> {
    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: InlineKeyboardMarkup) -> Self {
        self.method.reply_markup = Some(Box::new(value));
        self
    }
}

impl Call<SendDice> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// Topic of a channel's direct messages chat; needed when sending there.
    pub fn direct_messages_topic_id(mut self, value: impl Into<TopicId>) -> Self {
        self.method.direct_messages_topic_id = Some(value.into());
        self
    }

    /// Decides which animation is thrown, and so the range of values.
    pub fn emoji(mut self, value: impl Into<DiceEmoji>) -> Self {
        self.method.emoji = Some(value.into());
        self
    }

    /// Delivers the message without a sound.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }

    /// Forbids forwarding and saving what is sent.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }

    /// Pays Stars from the bot's balance to go beyond the free sending rate.
    pub fn allow_paid_broadcast(mut self, value: bool) -> Self {
        self.method.allow_paid_broadcast = Some(value);
        self
    }

    /// Animated effect shown with the message; private chats only.
    pub fn message_effect_id(mut self, value: impl Into<MessageEffectId>) -> Self {
        self.method.message_effect_id = Some(value.into());
        self
    }

    /// Terms of a suggested post; for channel direct messages chats.
    pub fn suggested_post_parameters(mut self, value: SuggestedPostParameters) -> Self {
        self.method.suggested_post_parameters = Some(Box::new(value));
        self
    }

    /// Message to reply to.
    pub fn reply_parameters(mut self, value: ReplyParameters) -> Self {
        self.method.reply_parameters = Some(Box::new(value));
        self
    }

    /// Makes it a reply to this message of the same chat.
    pub fn reply_to(self, message: impl Into<MessageId>) -> Self {
        self.reply_parameters(ReplyParameters::new().message_id(message))
    }

    /// Keyboard that comes with the message.
    pub fn reply_markup(mut self, value: impl Into<ReplyMarkup>) -> Self {
        self.method.reply_markup = Some(value.into());
        self
    }
}

impl Call<SendMessageDraft> {
    /// Topic the message goes to, in a forum or a private chat with topics.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }

    /// What is written so far.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.method.text = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the text as ranges, in place of `parse_mode`.
    pub fn entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.entities = Some(value.into_iter().collect());
        self
    }

    /// Lets the user stop it, which sends a `stopped_message_generation` update.
    pub fn can_stop(mut self, value: bool) -> Self {
        self.method.can_stop = Some(value);
        self
    }

    /// Keeps the draft when the user stops it.
    pub fn keep_on_stop(mut self, value: bool) -> Self {
        self.method.keep_on_stop = Some(value);
        self
    }
}

impl Call<SendChatAction> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Topic the status is shown in.
    pub fn message_thread_id(mut self, value: impl Into<ThreadId>) -> Self {
        self.method.message_thread_id = Some(value.into());
        self
    }
}

impl Call<SetMessageReaction> {
    /// A bot has at most one; empty takes it back; paid ones are not possible.
    pub fn reaction(mut self, value: impl IntoIterator<Item = impl Into<ReactionType>>) -> Self {
        self.method.reaction = Some(value.into_iter().map(Into::into).collect());
        self
    }

    /// Plays the large animation.
    pub fn is_big(mut self, value: bool) -> Self {
        self.method.is_big = Some(value);
        self
    }
}

impl Call<GetUserProfilePhotos> {
    /// How many photos to skip.
    pub fn offset(mut self, value: i64) -> Self {
        self.method.offset = Some(value);
        self
    }

    /// From 1 to 100. Default: `100`.
    pub fn limit(mut self, value: i64) -> Self {
        self.method.limit = Some(value);
        self
    }
}

impl Call<GetUserProfileAudios> {
    /// How many files to skip.
    pub fn offset(mut self, value: i64) -> Self {
        self.method.offset = Some(value);
        self
    }

    /// From 1 to 100. Default: `100`.
    pub fn limit(mut self, value: i64) -> Self {
        self.method.limit = Some(value);
        self
    }
}

impl Call<SetUserEmojiStatus> {
    /// The new status; an empty string removes it.
    pub fn emoji_status_custom_emoji_id(mut self, value: impl Into<CustomEmojiId>) -> Self {
        self.method.emoji_status_custom_emoji_id = Some(value.into());
        self
    }

    /// When the status goes away by itself.
    pub fn emoji_status_expiration_date(mut self, value: i64) -> Self {
        self.method.emoji_status_expiration_date = Some(value);
        self
    }
}

impl Call<BanChatMember> {
    /// When the measure ends; a date too near or too far off means forever.
    pub fn until_date(mut self, value: impl Into<UnixTime>) -> Self {
        self.method.until_date = Some(value.into());
        self
    }

    /// Deletes all of the user's messages too; always so in supergroups and channels.
    pub fn revoke_messages(mut self, value: bool) -> Self {
        self.method.revoke_messages = Some(value);
        self
    }
}

impl Call<UnbanChatMember> {
    /// Does nothing for a user who is not banned; else a member is removed.
    pub fn only_if_banned(mut self, value: bool) -> Self {
        self.method.only_if_banned = Some(value);
        self
    }
}

impl Call<RestrictChatMember> {
    /// Takes each permission as given; otherwise some imply others.
    pub fn use_independent_chat_permissions(mut self, value: bool) -> Self {
        self.method.use_independent_chat_permissions = Some(value);
        self
    }

    /// When the measure ends; a date too near or too far off means forever.
    pub fn until_date(mut self, value: impl Into<UnixTime>) -> Self {
        self.method.until_date = Some(value.into());
        self
    }
}

impl Call<PromoteChatMember> {
    /// Hides the user behind the chat.
    pub fn is_anonymous(mut self, value: bool) -> Self {
        self.method.is_anonymous = Some(value);
        self
    }

    /// Basic right that every other one implies.
    pub fn can_manage_chat(mut self, value: bool) -> Self {
        self.method.can_manage_chat = Some(value);
        self
    }

    /// Also those of others.
    pub fn can_delete_messages(mut self, value: bool) -> Self {
        self.method.can_delete_messages = Some(value);
        self
    }

    /// Sets `can_manage_video_chats`.
    pub fn can_manage_video_chats(mut self, value: bool) -> Self {
        self.method.can_manage_video_chats = Some(value);
        self
    }

    /// Also to ban and unban them.
    pub fn can_restrict_members(mut self, value: bool) -> Self {
        self.method.can_restrict_members = Some(value);
        self
    }

    /// With rights no wider than the user's own.
    pub fn can_promote_members(mut self, value: bool) -> Self {
        self.method.can_promote_members = Some(value);
        self
    }

    /// Sets `can_change_info`.
    pub fn can_change_info(mut self, value: bool) -> Self {
        self.method.can_change_info = Some(value);
        self
    }

    /// Sets `can_invite_users`.
    pub fn can_invite_users(mut self, value: bool) -> Self {
        self.method.can_invite_users = Some(value);
        self
    }

    /// Sets `can_post_stories`.
    pub fn can_post_stories(mut self, value: bool) -> Self {
        self.method.can_post_stories = Some(value);
        self
    }

    /// Also those of others.
    pub fn can_edit_stories(mut self, value: bool) -> Self {
        self.method.can_edit_stories = Some(value);
        self
    }

    /// Also those of others.
    pub fn can_delete_stories(mut self, value: bool) -> Self {
        self.method.can_delete_stories = Some(value);
        self
    }

    /// Channels only.
    pub fn can_post_messages(mut self, value: bool) -> Self {
        self.method.can_post_messages = Some(value);
        self
    }

    /// Also those of others, and to pin; channels only.
    pub fn can_edit_messages(mut self, value: bool) -> Self {
        self.method.can_edit_messages = Some(value);
        self
    }

    /// Supergroups only.
    pub fn can_pin_messages(mut self, value: bool) -> Self {
        self.method.can_pin_messages = Some(value);
        self
    }

    /// Supergroups only.
    pub fn can_manage_topics(mut self, value: bool) -> Self {
        self.method.can_manage_topics = Some(value);
        self
    }

    /// Channels only.
    pub fn can_manage_direct_messages(mut self, value: bool) -> Self {
        self.method.can_manage_direct_messages = Some(value);
        self
    }

    /// To set the tags of members.
    pub fn can_manage_tags(mut self, value: bool) -> Self {
        self.method.can_manage_tags = Some(value);
        self
    }

    /// Sets `can_send_welcome_messages`.
    pub fn can_send_welcome_messages(mut self, value: bool) -> Self {
        self.method.can_send_welcome_messages = Some(value);
        self
    }
}

impl Call<SetChatMemberTag> {
    /// Without emoji; empty removes the tag.
    pub fn tag(mut self, value: impl Into<String>) -> Self {
        self.method.tag = Some(value.into());
        self
    }
}

impl Call<SetChatPermissions> {
    /// Takes each permission as given; otherwise some imply others.
    pub fn use_independent_chat_permissions(mut self, value: bool) -> Self {
        self.method.use_independent_chat_permissions = Some(value);
        self
    }
}

impl Call<CreateChatInviteLink> {
    /// Name for the administrators' eyes.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.method.name = Some(value.into());
        self
    }

    /// When the link stops working.
    pub fn expire_date(mut self, value: impl Into<UnixTime>) -> Self {
        self.method.expire_date = Some(value.into());
        self
    }

    /// How many users may be in the chat through this link at once.
    pub fn member_limit(mut self, value: i64) -> Self {
        self.method.member_limit = Some(value);
        self
    }

    /// Users must be approved by an administrator; excludes `member_limit`.
    pub fn creates_join_request(mut self, value: bool) -> Self {
        self.method.creates_join_request = Some(value);
        self
    }
}

impl Call<EditChatInviteLink> {
    /// Name for the administrators' eyes.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.method.name = Some(value.into());
        self
    }

    /// When the link stops working.
    pub fn expire_date(mut self, value: impl Into<UnixTime>) -> Self {
        self.method.expire_date = Some(value.into());
        self
    }

    /// How many users may be in the chat through this link at once.
    pub fn member_limit(mut self, value: i64) -> Self {
        self.method.member_limit = Some(value);
        self
    }

    /// Users must be approved by an administrator; excludes `member_limit`.
    pub fn creates_join_request(mut self, value: bool) -> Self {
        self.method.creates_join_request = Some(value);
        self
    }
}

impl Call<CreateChatSubscriptionInviteLink> {
    /// Name for the administrators' eyes.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.method.name = Some(value.into());
        self
    }
}

impl Call<EditChatSubscriptionInviteLink> {
    /// Name for the administrators' eyes.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.method.name = Some(value.into());
        self
    }
}

impl Call<SetChatDescription> {
    /// Leave it out to have none.
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.method.description = Some(value.into());
        self
    }
}

impl Call<PinChatMessage> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Does not notify the members; never done in channels and private chats.
    pub fn disable_notification(mut self, value: bool) -> Self {
        self.method.disable_notification = Some(value);
        self
    }

    /// Delivers it without a sound.
    pub fn silent(self) -> Self {
        self.disable_notification(true)
    }
}

impl Call<UnpinChatMessage> {
    /// Business connection on whose behalf the bot acts.
    pub fn business_connection_id(mut self, value: impl Into<BusinessConnectionId>) -> Self {
        self.method.business_connection_id = Some(value.into());
        self
    }

    /// Without it, the message pinned last; required for a business connection.
    pub fn message_id(mut self, value: impl Into<MessageId>) -> Self {
        self.method.message_id = Some(value.into());
        self
    }
}

impl Call<GetChatAdministrators> {
    /// Includes other bots.
    pub fn return_bots(mut self, value: bool) -> Self {
        self.method.return_bots = Some(value);
        self
    }
}

impl Call<CreateForumTopic> {
    /// Color of the icon, as an RGB number.
    pub fn icon_color(mut self, value: i64) -> Self {
        self.method.icon_color = Some(value);
        self
    }

    /// Icon of the topic, from those that `getForumTopicIconStickers` returns.
    pub fn icon_custom_emoji_id(mut self, value: impl Into<CustomEmojiId>) -> Self {
        self.method.icon_custom_emoji_id = Some(value.into());
        self
    }
}

impl Call<EditForumTopic> {
    /// Without it the name stays.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.method.name = Some(value.into());
        self
    }

    /// New icon; an empty string removes it, without it the icon stays.
    pub fn icon_custom_emoji_id(mut self, value: impl Into<CustomEmojiId>) -> Self {
        self.method.icon_custom_emoji_id = Some(value.into());
        self
    }
}

impl Call<AnswerCallbackQuery> {
    /// Shown to the user; without it nothing is.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.method.text = Some(value.into());
        self
    }

    /// Shows the text in a dialog instead of at the top of the screen.
    pub fn show_alert(mut self, value: bool) -> Self {
        self.method.show_alert = Some(value);
        self
    }

    /// Opened for the user: a game of the bot, or a link to the bot with a parameter.
    pub fn url(mut self, value: impl Into<String>) -> Self {
        self.method.url = Some(value.into());
        self
    }

    /// How long the answer may be kept in a cache.
    pub fn cache_time(mut self, value: Duration) -> Self {
        self.method.cache_time = Some(value);
        self
    }
}

impl Call<SetManagedBotAccessSettings> {
    /// The users let in, when access is restricted.
    pub fn added_user_ids(mut self, value: impl IntoIterator<Item = impl Into<UserId>>) -> Self {
        self.method.added_user_ids = Some(value.into_iter().map(Into::into).collect());
        self
    }
}

impl Call<SetMyCommands> {
    /// Which users the commands are for.
    pub fn scope(mut self, value: impl Into<BotCommandScope>) -> Self {
        self.method.scope = Some(value.into());
        self
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.method.language_code = Some(value.into());
        self
    }
}

impl Call<DeleteMyCommands> {
    /// Which users the commands are for.
    pub fn scope(mut self, value: impl Into<BotCommandScope>) -> Self {
        self.method.scope = Some(value.into());
        self
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.method.language_code = Some(value.into());
        self
    }
}

impl Call<GetMyCommands> {
    /// Which users the commands are for.
    pub fn scope(mut self, value: impl Into<BotCommandScope>) -> Self {
        self.method.scope = Some(value.into());
        self
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.method.language_code = Some(value.into());
        self
    }
}

impl Call<SetMyName> {
    /// Empty removes the name kept for the language.
    pub fn name(mut self, value: impl Into<String>) -> Self {
        self.method.name = Some(value.into());
        self
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.method.language_code = Some(value.into());
        self
    }
}

impl Call<GetMyName> {
    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.method.language_code = Some(value.into());
        self
    }
}

impl Call<SetMyDescription> {
    /// Empty removes the text kept for the language.
    pub fn description(mut self, value: impl Into<String>) -> Self {
        self.method.description = Some(value.into());
        self
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.method.language_code = Some(value.into());
        self
    }
}

impl Call<GetMyDescription> {
    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.method.language_code = Some(value.into());
        self
    }
}

impl Call<SetMyShortDescription> {
    /// Empty removes the text kept for the language.
    pub fn short_description(mut self, value: impl Into<String>) -> Self {
        self.method.short_description = Some(value.into());
        self
    }

    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.method.language_code = Some(value.into());
        self
    }
}

impl Call<GetMyShortDescription> {
    /// Language this is for; empty covers users with no value of their own.
    pub fn language_code(mut self, value: impl Into<String>) -> Self {
        self.method.language_code = Some(value.into());
        self
    }
}

impl Call<SetChatMenuButton> {
    /// The private chat; without it, the button used by default.
    pub fn chat_id(mut self, value: impl Into<ChatId>) -> Self {
        self.method.chat_id = Some(value.into());
        self
    }

    /// Sets `menu_button`.
    pub fn menu_button(mut self, value: impl Into<MenuButton>) -> Self {
        self.method.menu_button = Some(value.into());
        self
    }
}

impl Call<GetChatMenuButton> {
    /// The private chat; without it, the button used by default.
    pub fn chat_id(mut self, value: impl Into<ChatId>) -> Self {
        self.method.chat_id = Some(value.into());
        self
    }
}

impl Call<SetMyDefaultAdministratorRights> {
    /// Without them, the request is for none.
    pub fn rights(mut self, value: ChatAdministratorRights) -> Self {
        self.method.rights = Some(Box::new(value));
        self
    }

    /// Applies to channels; else to groups and supergroups.
    pub fn for_channels(mut self, value: bool) -> Self {
        self.method.for_channels = Some(value);
        self
    }
}

impl Call<GetMyDefaultAdministratorRights> {
    /// Applies to channels; else to groups and supergroups.
    pub fn for_channels(mut self, value: bool) -> Self {
        self.method.for_channels = Some(value);
        self
    }
}

impl Call<SendGift> {
    /// Who gets it; required if `chat_id` is not given.
    pub fn user_id(mut self, value: impl Into<UserId>) -> Self {
        self.method.user_id = Some(value.into());
        self
    }

    /// Channel that gets it; required if `user_id` is not given.
    pub fn chat_id(mut self, value: impl Into<ChatTarget>) -> Self {
        self.method.chat_id = Some(value.into());
        self
    }

    /// Pays for the upgrade too, so that it is free for the one who gets it.
    pub fn pay_for_upgrade(mut self, value: bool) -> Self {
        self.method.pay_for_upgrade = Some(value);
        self
    }

    /// Words to go with the gift.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.method.text = Some(value.into());
        self
    }

    /// Markup language of `text`.
    pub fn text_parse_mode(mut self, value: ParseMode) -> Self {
        self.method.text_parse_mode = Some(value);
        self
    }

    /// Formatting of `text` as ranges, in place of `text_parse_mode`.
    pub fn text_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.text_entities = Some(value.into_iter().collect());
        self
    }
}

impl Call<GiftPremiumSubscription> {
    /// Words to go with the gift.
    pub fn text(mut self, value: impl Into<String>) -> Self {
        self.method.text = Some(value.into());
        self
    }

    /// Markup language of `text`.
    pub fn text_parse_mode(mut self, value: ParseMode) -> Self {
        self.method.text_parse_mode = Some(value);
        self
    }

    /// Formatting of `text` as ranges, in place of `text_parse_mode`.
    pub fn text_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.text_entities = Some(value.into_iter().collect());
        self
    }
}

impl Call<VerifyUser> {
    /// Text of the badge; only if the organization may set its own.
    pub fn custom_description(mut self, value: impl Into<String>) -> Self {
        self.method.custom_description = Some(value.into());
        self
    }
}

impl Call<VerifyChat> {
    /// Text of the badge; only if the organization may set its own.
    pub fn custom_description(mut self, value: impl Into<String>) -> Self {
        self.method.custom_description = Some(value.into());
        self
    }
}

impl Call<SetBusinessAccountName> {
    /// 0 to 64 characters.
    pub fn last_name(mut self, value: impl Into<String>) -> Self {
        self.method.last_name = Some(value.into());
        self
    }
}

impl Call<SetBusinessAccountUsername> {
    /// 0 to 32 characters.
    pub fn username(mut self, value: impl Into<String>) -> Self {
        self.method.username = Some(value.into());
        self
    }
}

impl Call<SetBusinessAccountBio> {
    /// 0 to 140 characters.
    pub fn bio(mut self, value: impl Into<String>) -> Self {
        self.method.bio = Some(value.into());
        self
    }
}

impl Call<SetBusinessAccountProfilePhoto> {
    /// Acts on the photo shown to those who may not see the main one.
    pub fn is_public(mut self, value: bool) -> Self {
        self.method.is_public = Some(value);
        self
    }
}

impl Call<RemoveBusinessAccountProfilePhoto> {
    /// Acts on the photo shown to those who may not see the main one.
    pub fn is_public(mut self, value: bool) -> Self {
        self.method.is_public = Some(value);
        self
    }
}

impl Call<GetBusinessAccountGifts> {
    /// Leaves out gifts not shown in the profile.
    pub fn exclude_unsaved(mut self, value: bool) -> Self {
        self.method.exclude_unsaved = Some(value);
        self
    }

    /// Leaves out gifts shown in the profile.
    pub fn exclude_saved(mut self, value: bool) -> Self {
        self.method.exclude_saved = Some(value);
        self
    }

    /// Leaves out gifts that can be bought without limit.
    pub fn exclude_unlimited(mut self, value: bool) -> Self {
        self.method.exclude_unlimited = Some(value);
        self
    }

    /// Leaves out limited gifts that can become unique.
    pub fn exclude_limited_upgradable(mut self, value: bool) -> Self {
        self.method.exclude_limited_upgradable = Some(value);
        self
    }

    /// Leaves out limited gifts that cannot become unique.
    pub fn exclude_limited_non_upgradable(mut self, value: bool) -> Self {
        self.method.exclude_limited_non_upgradable = Some(value);
        self
    }

    /// Leaves out unique gifts.
    pub fn exclude_unique(mut self, value: bool) -> Self {
        self.method.exclude_unique = Some(value);
        self
    }

    /// Leaves out gifts held on the TON blockchain.
    pub fn exclude_from_blockchain(mut self, value: bool) -> Self {
        self.method.exclude_from_blockchain = Some(value);
        self
    }

    /// Orders by price instead of by the date of receipt.
    pub fn sort_by_price(mut self, value: bool) -> Self {
        self.method.sort_by_price = Some(value);
        self
    }

    /// Empty, or `next_offset` of the last answer.
    pub fn offset(mut self, value: impl Into<String>) -> Self {
        self.method.offset = Some(value.into());
        self
    }

    /// Default: `100`.
    pub fn limit(mut self, value: i64) -> Self {
        self.method.limit = Some(value);
        self
    }
}

impl Call<GetUserGifts> {
    /// Leaves out gifts that can be bought without limit.
    pub fn exclude_unlimited(mut self, value: bool) -> Self {
        self.method.exclude_unlimited = Some(value);
        self
    }

    /// Leaves out limited gifts that can become unique.
    pub fn exclude_limited_upgradable(mut self, value: bool) -> Self {
        self.method.exclude_limited_upgradable = Some(value);
        self
    }

    /// Leaves out limited gifts that cannot become unique.
    pub fn exclude_limited_non_upgradable(mut self, value: bool) -> Self {
        self.method.exclude_limited_non_upgradable = Some(value);
        self
    }

    /// Leaves out gifts held on the TON blockchain.
    pub fn exclude_from_blockchain(mut self, value: bool) -> Self {
        self.method.exclude_from_blockchain = Some(value);
        self
    }

    /// Leaves out unique gifts.
    pub fn exclude_unique(mut self, value: bool) -> Self {
        self.method.exclude_unique = Some(value);
        self
    }

    /// Orders by price instead of by the date of receipt.
    pub fn sort_by_price(mut self, value: bool) -> Self {
        self.method.sort_by_price = Some(value);
        self
    }

    /// Empty, or `next_offset` of the last answer.
    pub fn offset(mut self, value: impl Into<String>) -> Self {
        self.method.offset = Some(value.into());
        self
    }

    /// Default: `100`.
    pub fn limit(mut self, value: i64) -> Self {
        self.method.limit = Some(value);
        self
    }
}

impl Call<GetChatGifts> {
    /// Leaves out gifts not shown in the profile.
    pub fn exclude_unsaved(mut self, value: bool) -> Self {
        self.method.exclude_unsaved = Some(value);
        self
    }

    /// Leaves out gifts shown in the profile.
    pub fn exclude_saved(mut self, value: bool) -> Self {
        self.method.exclude_saved = Some(value);
        self
    }

    /// Leaves out gifts that can be bought without limit.
    pub fn exclude_unlimited(mut self, value: bool) -> Self {
        self.method.exclude_unlimited = Some(value);
        self
    }

    /// Leaves out limited gifts that can become unique.
    pub fn exclude_limited_upgradable(mut self, value: bool) -> Self {
        self.method.exclude_limited_upgradable = Some(value);
        self
    }

    /// Leaves out limited gifts that cannot become unique.
    pub fn exclude_limited_non_upgradable(mut self, value: bool) -> Self {
        self.method.exclude_limited_non_upgradable = Some(value);
        self
    }

    /// Leaves out gifts held on the TON blockchain.
    pub fn exclude_from_blockchain(mut self, value: bool) -> Self {
        self.method.exclude_from_blockchain = Some(value);
        self
    }

    /// Leaves out unique gifts.
    pub fn exclude_unique(mut self, value: bool) -> Self {
        self.method.exclude_unique = Some(value);
        self
    }

    /// Orders by price instead of by the date of receipt.
    pub fn sort_by_price(mut self, value: bool) -> Self {
        self.method.sort_by_price = Some(value);
        self
    }

    /// Empty, or `next_offset` of the last answer.
    pub fn offset(mut self, value: impl Into<String>) -> Self {
        self.method.offset = Some(value.into());
        self
    }

    /// Default: `100`.
    pub fn limit(mut self, value: i64) -> Self {
        self.method.limit = Some(value);
        self
    }
}

impl Call<UpgradeGift> {
    /// Keeps the text, the sender and the receiver of the gift.
    pub fn keep_original_details(mut self, value: bool) -> Self {
        self.method.keep_original_details = Some(value);
        self
    }

    /// Price to pay; zero if the upgrade was paid before. Paying needs `can_transfer_stars`.
    pub fn star_count(mut self, value: i64) -> Self {
        self.method.star_count = Some(value);
        self
    }
}

impl Call<TransferGift> {
    /// Price to pay; zero for a free transfer. Paying needs `can_transfer_stars`.
    pub fn star_count(mut self, value: i64) -> Self {
        self.method.star_count = Some(value);
        self
    }
}

impl Call<PostStory> {
    /// 0 to 2048 characters.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.method.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Clickable areas on the story.
    pub fn areas(mut self, value: impl IntoIterator<Item = StoryArea>) -> Self {
        self.method.areas = Some(value.into_iter().collect());
        self
    }

    /// Keeps the story on the account's page after it expires.
    pub fn post_to_chat_page(mut self, value: bool) -> Self {
        self.method.post_to_chat_page = Some(value);
        self
    }

    /// Forbids forwarding and screenshots of the story.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }
}

impl Call<RepostStory> {
    /// Keeps the story on the account's page after it expires.
    pub fn post_to_chat_page(mut self, value: bool) -> Self {
        self.method.post_to_chat_page = Some(value);
        self
    }

    /// Forbids forwarding and screenshots of the story.
    pub fn protect_content(mut self, value: bool) -> Self {
        self.method.protect_content = Some(value);
        self
    }
}

impl Call<EditStory> {
    /// 0 to 2048 characters.
    pub fn caption(mut self, value: impl Into<String>) -> Self {
        self.method.caption = Some(value.into());
        self
    }

    /// Markup language of the text; an alternative to listing entities.
    pub fn parse_mode(mut self, value: ParseMode) -> Self {
        self.method.parse_mode = Some(value);
        self
    }

    /// Formatting of the caption as ranges, in place of `parse_mode`.
    pub fn caption_entities(mut self, value: impl IntoIterator<Item = MessageEntity>) -> Self {
        self.method.caption_entities = Some(value.into_iter().collect());
        self
    }

    /// Clickable areas on the story.
    pub fn areas(mut self, value: impl IntoIterator<Item = StoryArea>) -> Self {
        self.method.areas = Some(value.into_iter().collect());
        self
    }
}

impl Call<SavePreparedInlineMessage> {
    /// It may go to private chats with users.
    pub fn allow_user_chats(mut self, value: bool) -> Self {
        self.method.allow_user_chats = Some(value);
        self
    }

    /// It may go to private chats with bots.
    pub fn allow_bot_chats(mut self, value: bool) -> Self {
        self.method.allow_bot_chats = Some(value);
        self
    }

    /// It may go to groups and supergroups.
    pub fn allow_group_chats(mut self, value: bool) -> Self {
        self.method.allow_group_chats = Some(value);
        self
    }

    /// It may go to channels.
    pub fn allow_channel_chats(mut self, value: bool) -> Self {
        self.method.allow_channel_chats = Some(value);
        self
    }
}
